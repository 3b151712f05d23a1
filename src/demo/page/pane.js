/** One "phone": whose it is, that person's chats, and the chat that is open. */

import { chatFace, faceOf } from "./avatar.js";
import { conversation } from "./conversation.js";
import { whenShort } from "./dates.js";
import { el, iconButton, keep, select } from "./dom.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";
import { post } from "./api.js";
import { attempt } from "./notices.js";
import { editPerson } from "./person_form.js";
import { choose, setting } from "./settings.js";
import { unreadIn } from "./unread.js";
import { partOf, say } from "./words.js";
import { demoTime, personOf, summary, world } from "./world.js";

/**
 * @param {string} key
 * @param {AbortSignal} signal
 * @param {() => void} remove
 * @returns {HTMLElement}
 */
export function pane(key, signal, remove) {
  const head = el("header", { class: "pane-head" });
  const list = el("div", { class: "chat-list", role: "group", "aria-label": say("chats") });
  const hole = el("div", { class: "chat-hole" });
  const element = el("section", { class: "pane" }, head, el("div", { class: "pane-body" }, list, hole));
  let shown = "";
  let open = new AbortController();

  const mine = () => setting().panes.find((one) => one.key === key);
  const put = (change) =>
    choose({ panes: setting().panes.map((one) => (one.key === key ? { ...one, ...change } : one)) });

  function draw() {
    const { person: id, chat } = mine() ?? {};
    const person = personOf(id);
    if (!person) return;
    const story = summary().story;
    const number = setting().panes.findIndex((one) => one.key === key) + 1;
    element.setAttribute("aria-label", say("screen_of", { number, name: person.name }));
    element.classList.toggle("acting", story?.who === id && (story.state === "playing" || story.state === "paused"));
    keep(
      head,
      headRows(person, (next) => put({ person: next, chat: next }), remove),
    );
    keep(list, person.chats.map((one) => lineRow(person, one, chat, () => openChat(one))).filter(Boolean));
    const isOpen = person.chats.includes(chat);
    element.dataset.view = isOpen ? "chat" : "list";
    showChat(id, isOpen ? chat : null);
  }
  function openChat(chat) {
    put({ chat });
    hole.querySelector("textarea")?.focus();
  }
  function showChat(person, chat) {
    const next = JSON.stringify([person, chat]);
    if (next === shown) return;
    shown = next;
    open.abort();
    open = new AbortController();
    if (chat === null) return hole.replaceChildren();
    const goBack = () => {
      put({ chat: null });
      list.querySelector("button")?.focus();
    };
    hole.replaceChildren(conversation(person, chat, AbortSignal.any([open.signal, signal]), goBack).element);
  }

  for (const event of ["summary", "chat", "unread"]) world.addEventListener(event, draw, { signal });
  addEventListener("wadul-settings", draw, { signal });
  draw();
  return element;
}

function headRows(person, change, remove) {
  const people = summary().people;
  const isOnly = setting().panes.length === 1;
  const names = people.map((one) => [String(one.id), `${one.name} · ${partOf(one)}`]);
  const who = () => {
    const node = select(names, String(person.id), { "aria-label": say("whose_phone") });
    node.addEventListener("change", () => change(Number(node.value)));
    return node;
  };
  return [
    { key: "face", signature: JSON.stringify([person.id, person.name, person.picture]), draw: () => faceOf(person) },
    { key: "who", signature: JSON.stringify([person.id, names]), draw: who },
    {
      key: "more",
      signature: JSON.stringify([person.id, person.blocks_bot, isOnly]),
      draw: () =>
        iconButton(icon("more"), say("person_menu", { name: person.name }), (event) =>
          openPersonMenu(event.currentTarget, person.id, isOnly ? null : remove),
        ),
    },
  ];
}

function openPersonMenu(anchor, id, remove) {
  const person = personOf(id);
  if (!person) return;
  const items = [
    { label: say("edit_person"), picture: icon("edit"), act: () => editPerson(person) },
    {
      label: say(person.blocks_bot ? "unblock" : "block"),
      picture: icon("block"),
      act: () => attempt(() => post(`/api/people/${id}`, { blocks_bot: !person.blocks_bot })),
    },
  ];
  if (remove) items.push({ label: say("remove_pane"), picture: icon("close"), act: remove });
  openMenu(anchor, items);
}

function lineRow(person, id, current, open) {
  const line = summary().chats.find((one) => one.id === id);
  if (!line) return null;
  const count = unreadIn(person.id, id);
  const title = line.kind === "private" ? summary().bot.name || line.title : line.title;
  const when = line.last ? whenShort(line.last.at, demoTime()) : "";
  const isCurrent = id === current;
  return {
    key: String(id),
    signature: JSON.stringify([title, line.kind, line.last, when, count, isCurrent, setting().language]),
    draw: (old) => {
      const node = old ?? el("button", { type: "button" });
      node.onclick = open;
      node.setAttribute("aria-current", String(isCurrent));
      node.replaceChildren(
        chatFace(line),
        el("span", { class: "words" }, el("b", {}, title), el("small", {}, line.last?.text ?? say("no_messages"))),
        el(
          "span",
          { class: "edge" },
          el("small", {}, when),
          count ? el("span", { class: "badge", "aria-label": say("unread", { count }) }, String(count)) : "",
        ),
      );
      return node;
    },
  };
}
