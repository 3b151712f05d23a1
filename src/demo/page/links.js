/** Where a link leads: to the bot, then it is followed as a person of the demo; else into a new tab. */

import { post } from "./api.js";
import { formWindow } from "./dialogs.js";
import { el, field, select } from "./dom.js";
import { attempt } from "./notices.js";
import { SAFE_LINK } from "./rich.js";
import { say } from "./words.js";
import { summary, world } from "./world.js";

/**
 * Whether it is a `t.me` link to this bot.
 * @param {string|null} url
 */
export function isOfBot(url) {
  return payloadOf(url) !== null;
}

function payloadOf(url) {
  if (!URL.canParse(url ?? "")) return null;
  const { hostname, pathname, searchParams } = new URL(url);
  const name = summary()?.bot.username.toLowerCase();
  if (hostname !== "t.me" || pathname.slice(1).toLowerCase() !== name) return null;
  return searchParams.get("start") ?? "";
}

/**
 * Follows a link somebody touched.
 * @param {number} viewer
 * @param {string} url
 */
export function followLink(viewer, url) {
  const payload = payloadOf(url);
  if (payload !== null) followAs(viewer, payload);
  else if (SAFE_LINK.test(url)) window.open(url, "_blank", "noopener,noreferrer");
}

/** An invitation shown to one person is meant for another, so the page asks who follows it. */
function followAs(viewer, payload) {
  const people = summary().people.map((person) => [String(person.id), person.name]);
  const who = select(people, String(viewer));
  return formWindow(
    say("follow_title"),
    [el("p", {}, say("follow_text")), field(say("person"), who)],
    say("follow"),
    async () => {
      const id = Number(who.value);
      const text = payload ? `/start ${payload}` : "/start";
      if (!(await attempt(() => post("/api/send", { viewer: id, chat: id, text })))) return false;
      world.dispatchEvent(new CustomEvent("show-person", { detail: id }));
    },
  );
}
