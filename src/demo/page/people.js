/** The panel of people and groups. */

import { post } from "./api.js";
import { chatFace, faceOf } from "./avatar.js";
import { el, iconButton, keep } from "./dom.js";
import { icon } from "./icons.js";
import { attempt } from "./notices.js";
import { addGroup, addPerson, editPerson } from "./person_form.js";
import { unreadOf } from "./unread.js";
import { partOf, say } from "./words.js";
import { personOf, summary, world } from "./world.js";

/**
 * @param {AbortSignal} signal
 * @returns {HTMLElement}
 */
export function peoplePanel(signal) {
  const list = el("ul", { class: "lines" });
  const groups = el("ul", { class: "lines" });
  const groupsTitle = el("h3", {}, say("groups"));
  const draw = () => {
    if (!summary()) return;
    keep(list, summary().people.map(personRow));
    const rooms = summary().chats.filter((chat) => chat.kind !== "private");
    groupsTitle.hidden = !rooms.length;
    keep(groups, rooms.map(groupRow));
  };
  for (const event of ["summary", "chat", "unread"]) world.addEventListener(event, draw, { signal });
  draw();
  return el(
    "div",
    { class: "panel" },
    el("p", { class: "hint" }, say("people_hint")),
    list,
    el("button", { type: "button", class: "main", on: { click: addPerson } }, icon("add"), say("add_person")),
    groupsTitle,
    groups,
    el("button", { type: "button", class: "quiet", on: { click: addGroup } }, icon("group"), say("add_group")),
  );
}

function personRow(person) {
  const count = unreadOf(person);
  const show = () => world.dispatchEvent(new CustomEvent("show-person", { detail: person.id }));
  return {
    key: String(person.id),
    signature: JSON.stringify([person, count]),
    draw: () =>
      el(
        "li",
        {},
        el(
          "button",
          { type: "button", class: "line", on: { click: show } },
          faceOf(person),
          el("span", { class: "words" }, el("b", {}, person.name), el("small", {}, partOf(person))),
          person.blocks_bot ? el("small", { class: "warn" }, say("blocked")) : null,
          count ? el("span", { class: "badge", "aria-label": say("unread", { count }) }, String(count)) : null,
        ),
        iconButton(icon("edit"), say("edit_who", { name: person.name }), () =>
          editPerson(personOf(person.id) ?? person),
        ),
        iconButton(
          icon("block"),
          say(person.blocks_bot ? "unblock_who" : "block_who", { name: person.name }),
          () => attempt(() => post(`/api/people/${person.id}`, { blocks_bot: !person.blocks_bot })),
          { "aria-pressed": String(person.blocks_bot) },
        ),
      ),
  };
}

function groupRow(chat) {
  const names = chat.members
    .map((id) => personOf(id)?.name)
    .filter(Boolean)
    .join(", ");
  return {
    key: String(chat.id),
    signature: JSON.stringify([chat.title, names]),
    draw: () =>
      el(
        "li",
        {},
        el(
          "div",
          { class: "line" },
          chatFace(chat),
          el("span", { class: "words" }, el("b", {}, chat.title), el("small", {}, names)),
        ),
      ),
  };
}
