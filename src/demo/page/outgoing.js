/** What a person has sent and the server has not taken yet: shown at once, so a slow answer is no riddle. */

import { Refused } from "./api.js";
import { demoTime, fetchChat, keyOf, world } from "./world.js";

/**
 * @typedef {object} Letter
 * @property {string} id
 * @property {string} text
 * @property {{ name: string, url: string|null }[]} files
 * @property {string} at
 * @property {string|null} error Why it was refused.
 * @property {() => Promise<unknown>} post
 */

/** @type {Map<string, Letter[]>} */
const letters = new Map();
/** @type {Map<string, Promise<void>>} The end of each chat's queue: what was written first arrives first. */
const queues = new Map();
let count = 0;

/**
 * What is under way in a chat.
 * @param {string} key
 * @returns {Letter[]}
 */
export const underWay = (key) => letters.get(key) ?? [];

/**
 * Whether something is on its way in a chat; what was refused is not.
 * @param {string} key
 */
export const isSending = (key) => underWay(key).some((letter) => !letter.error);

/**
 * Sends something in a chat, after what was sent there before.
 * @param {number} viewer
 * @param {number} chat
 * @param {{ text?: string, files?: { name: string, url: string|null }[] }} looks
 * @param {() => Promise<unknown>} post
 */
export function send(viewer, chat, looks, post) {
  const letter = {
    id: `out-${(count += 1)}`,
    text: looks.text ?? "",
    files: looks.files ?? [],
    at: demoTime().toISOString(),
    error: null,
    post,
  };
  const key = keyOf(viewer, chat);
  letters.set(key, [...underWay(key), letter]);
  enqueue(viewer, chat, letter);
}

/**
 * Tries a refused one again.
 * @param {number} viewer
 * @param {number} chat
 * @param {Letter} letter
 */
export function sendAgain(viewer, chat, letter) {
  letter.error = null;
  enqueue(viewer, chat, letter);
}

/**
 * Takes a refused one away.
 * @param {number} viewer
 * @param {number} chat
 * @param {Letter} letter
 */
export function discard(viewer, chat, letter) {
  const key = keyOf(viewer, chat);
  letters.set(
    key,
    underWay(key).filter((other) => other !== letter),
  );
  for (const file of letter.files) if (file.url) URL.revokeObjectURL(file.url);
  changed(key);
}

function enqueue(viewer, chat, letter) {
  const key = keyOf(viewer, chat);
  changed(key);
  const turn = () => deliver(viewer, chat, letter);
  queues.set(key, (queues.get(key) ?? Promise.resolve()).then(turn, turn));
}

async function deliver(viewer, chat, letter) {
  try {
    await letter.post();
    // Taken away only once the real message is there, or it would vanish for a moment.
    await fetchChat(viewer, chat);
    discard(viewer, chat, letter);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    letter.error = error.message;
    changed(keyOf(viewer, chat));
  }
}

function changed(key) {
  world.dispatchEvent(new CustomEvent("chat", { detail: key }));
}
