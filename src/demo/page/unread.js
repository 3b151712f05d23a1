/** Which messages nobody has looked at yet. Kept as long as the page is open. */

import { chatAt, keyOf, summary, world } from "./world.js";

/** @type {Map<string, number>} The newest message that was seen, by chat. */
const seen = new Map();
let isFirstSummary = true;

world.addEventListener("summary", () => {
  const lines = new Map(summary().chats.map((line) => [line.id, line]));
  for (const person of summary().people) {
    for (const id of person.chats) {
      const key = keyOf(person.id, id);
      const last = lines.get(id)?.last?.message ?? 0;
      // What was there when the page was opened is no news. A newest message with a smaller number: it was deleted, or
      // the demo began anew.
      if (!seen.has(key)) seen.set(key, isFirstSummary ? last : 0);
      else if (last < seen.get(key)) seen.set(key, last);
    }
  }
  isFirstSummary = false;
});

/**
 * How many messages of others wait in a chat.
 * @param {number} viewer
 * @param {number} chat
 */
export function unreadIn(viewer, chat) {
  const key = keyOf(viewer, chat);
  const upTo = seen.get(key) ?? 0;
  const messages = chatAt(key)?.messages ?? [];
  return messages.filter((one) => one.id > upTo && one.from !== "service" && one.person !== viewer).length;
}

/**
 * How many wait for a person, in all chats.
 * @param {import("./types.js").Person} person
 */
export function unreadOf(person) {
  return person.chats.reduce((sum, chat) => sum + unreadIn(person.id, chat), 0);
}

/**
 * The whole chat has been looked at.
 * @param {number} viewer
 * @param {number} chat
 */
export function markSeen(viewer, chat) {
  const key = keyOf(viewer, chat);
  const newest = chatAt(key)?.messages.at(-1)?.id ?? 0;
  if (newest <= (seen.get(key) ?? 0)) return;
  seen.set(key, newest);
  world.dispatchEvent(new Event("unread"));
}
