/** The short notes a bot answers a press with, and its alert windows. */

import { alertWindow } from "./dialogs.js";
import { el } from "./dom.js";
import { personOf } from "./world.js";

const SECONDS = 5;
/** @type {Map<string, number>} The newest note shown or there from the start, by chat. */
const shown = new Map();

/**
 * Shows the notes that are new.
 * @param {{ viewer: number, key: string }} where
 * @param {HTMLElement} box
 * @returns {(chat: import("./types.js").Chat) => void}
 */
export function showToasts({ viewer, key }, box) {
  return (chat) => {
    const newest = chat.toasts.at(-1)?.seq ?? 0;
    // Lower than before: the demo began anew, and nothing of it has been shown.
    const upTo = shown.has(key) ? (newest < shown.get(key) ? 0 : shown.get(key)) : newest;
    shown.set(key, newest);
    for (const { seq, text, alert } of chat.toasts) {
      if (seq <= upTo) continue;
      if (alert) alertWindow(personOf(viewer)?.name ?? "", text);
      else note(box, text);
    }
  };
}

function note(box, text) {
  const node = el("div", { class: "toast" }, text);
  box.append(node);
  setTimeout(() => node.remove(), SECONDS * 1000);
}
