/** Short words to the user of the page itself, and to those who listen to it. */

import { el } from "./dom.js";
import { Refused } from "./api.js";

const SECONDS = 6;

/**
 * Shows words at the edge of the page for a while.
 * @param {string} text
 * @param {"plain"|"bad"} [tone]
 */
export function tell(text, tone = "plain") {
  const notice = el("div", { class: `notice ${tone}`, role: tone === "bad" ? "alert" : "status" }, text);
  const box = document.getElementById("notices");
  box.append(notice);
  while (box.children.length > 3) box.firstElementChild.remove();
  setTimeout(() => notice.remove(), SECONDS * 1000);
}

/**
 * Says words to a screen reader only.
 * @param {string} text
 */
export function announce(text) {
  const box = document.getElementById("announcer");
  box.append(el("p", {}, text));
  while (box.children.length > 5) box.firstElementChild.remove();
}

/**
 * Does something that may be refused, and tells the refusal.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T|undefined>} Nothing when it was refused.
 */
export async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    tell(error.message, "bad");
    return undefined;
  }
}
