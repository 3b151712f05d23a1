/** Pressing the buttons under a message, once each while the answer is awaited. */

import { post } from "./api.js";
import { openMiniApp } from "./mini_app.js";
import { followLink, isOfBot } from "./links.js";
import { attempt } from "./notices.js";
import { fetchChat, keyOf, world } from "./world.js";

// The app people know gives up waiting after about this long, and so the button can be pressed again.
const PATIENCE_MS = 20_000;

/** @type {Map<string, { place: string, until: number, isPosting: boolean }>} The newest press on each message. */
const presses = new Map();

const placeOf = (row, column) => `${row},${column}`;

/**
 * Whether this button was pressed here and waits for its answer.
 * @param {string} key The chat's.
 * @param {number} message
 * @param {number} row
 * @param {number} column
 * @param {boolean} isWaiting Whether the server says that the message waits.
 */
export function isPressed(key, message, row, column, isWaiting) {
  const last = presses.get(`${key}:${message}`);
  return !!last && last.place === placeOf(row, column) && Date.now() < last.until && (last.isPosting || isWaiting);
}

/**
 * @param {{ viewer: number, chat: number }} where
 * @param {import("./types.js").Message} message
 * @param {number} row
 * @param {number} column
 * @param {boolean} isWaiting
 */
export async function press({ viewer, chat }, message, row, column, isWaiting) {
  const key = keyOf(viewer, chat);
  const button = message.buttons[row][column];
  if (button.kind === "web_app") return openMiniApp(viewer, button.text, button.url);
  if (button.kind === "url" && !isOfBot(button.url)) return followLink(viewer, button.url);
  if (isPressed(key, message.id, row, column, isWaiting)) return;
  const mine = { place: placeOf(row, column), until: Date.now() + PATIENCE_MS, isPosting: true };
  presses.set(`${key}:${message.id}`, mine);
  redraw(key);
  await attempt(() => post("/api/press", { viewer, chat, message: message.id, row, column }));
  await fetchChat(viewer, chat);
  mine.isPosting = false;
  redraw(key);
  setTimeout(() => redraw(key), Math.max(0, mine.until - Date.now()));
}

function redraw(key) {
  world.dispatchEvent(new CustomEvent("chat", { detail: key }));
}
