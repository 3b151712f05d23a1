/**
 * What the demo's server says is going on: one stream of summaries, and the chats fetched anew when they changed.
 * Events: `summary`, `connection`, and `chat` with the key of the chat as `detail`.
 */

import { get, Refused } from "./api.js";

const RETRY_MS = 2000;

/** Tells of every change. */
export const world = new EventTarget();

/** @typedef {{ chat: import("./types.js").Chat|null, revision: string|null, asking: Promise<void>|null, again: boolean, retry: number }} Held */

/** @type {import("./types.js").Summary|null} */
let latest = null;
let connected = true;
let clockAhead = 0;
/** @type {Map<string, Held>} */
const chats = new Map();

/** @returns {import("./types.js").Summary|null} The newest summary; nothing before the first. */
export const summary = () => latest;

/** @returns {boolean} Whether the server can be heard. */
export const isConnected = () => connected;

/** @returns {Date} The hour in the demo now. */
export const demoTime = () => new Date(Date.now() + clockAhead);

/**
 * One person's view of one chat.
 * @param {number} viewer
 * @param {number} chat
 */
export const keyOf = (viewer, chat) => `${viewer}:${chat}`;

/**
 * @param {string} key
 * @returns {import("./types.js").Chat|null} Nothing until it was fetched.
 */
export const chatAt = (key) => chats.get(key)?.chat ?? null;

/**
 * @param {number|null} id
 * @returns {import("./types.js").Person|undefined}
 */
export const personOf = (id) => latest?.people.find((person) => person.id === id);

/** Begins to listen, for as long as the page is open. */
export function listen() {
  const source = new EventSource("/api/changes");
  source.addEventListener("open", () => {
    // It may be another run of the demo, whose revisions look like the old ones.
    for (const held of chats.values()) held.revision = null;
    setConnected(true);
  });
  source.addEventListener("message", (event) => take(JSON.parse(event.data)));
  source.addEventListener("error", () => {
    setConnected(false);
    // Some failures make the browser give up; begin anew then.
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, RETRY_MS);
  });
}

function setConnected(is) {
  if (connected === is) return;
  connected = is;
  world.dispatchEvent(new Event("connection"));
}

function take(next) {
  latest = next;
  clockAhead = Date.parse(next.clock) - Date.now();
  const lines = new Map(next.chats.map((line) => [line.id, line]));
  const wanted = new Set();
  for (const person of next.people) {
    for (const id of person.chats) {
      const line = lines.get(id);
      if (!line) continue;
      const key = keyOf(person.id, id);
      wanted.add(key);
      if (held(key).revision !== line.revision) fetchChat(person.id, id);
    }
  }
  for (const key of [...chats.keys()]) if (!wanted.has(key)) chats.delete(key);
  world.dispatchEvent(new Event("summary"));
}

function held(key) {
  let entry = chats.get(key);
  if (!entry) chats.set(key, (entry = { chat: null, revision: null, asking: null, again: false, retry: 0 }));
  return entry;
}

/**
 * Fetches a chat now. Calls while one is under way become one more after it, so the newest state always arrives.
 * @param {number} viewer
 * @param {number} chat
 * @returns {Promise<void>}
 */
export function fetchChat(viewer, chat) {
  const key = keyOf(viewer, chat);
  const entry = held(key);
  if (entry.asking) {
    entry.again = true;
    return entry.asking;
  }
  clearTimeout(entry.retry);
  entry.asking = (async () => {
    do {
      entry.again = false;
      await fetchOnce(viewer, chat, key, entry);
    } while (entry.again);
    entry.asking = null;
  })();
  return entry.asking;
}

async function fetchOnce(viewer, chat, key, entry) {
  try {
    entry.chat = await get(`/api/chats/${chat}?viewer=${viewer}`);
    entry.revision = entry.chat.revision;
    world.dispatchEvent(new CustomEvent("chat", { detail: key }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    entry.retry = setTimeout(() => chats.get(key) === entry && fetchChat(viewer, chat), RETRY_MS);
  }
}
