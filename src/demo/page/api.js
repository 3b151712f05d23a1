/** Asking the demo's server. */

import { say } from "./words.js";

// No other site can make a browser send this header here without being refused first.
const HEADERS = { "X-Wadul-Demo": "1" };

/** The server said no, or can't be reached; the message is for people. */
export class Refused extends Error {}

async function ask(path, request) {
  let response;
  try {
    response = await fetch(path, request);
  } catch {
    throw new Refused(say("lost"));
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(body.error ?? say("refused", { status: response.status }));
  return body;
}

/**
 * @param {string} path
 * @returns {Promise<any>}
 */
export function get(path) {
  return ask(path, { cache: "no-store" });
}

/**
 * @param {string} path
 * @param {object} [body] Sent as JSON.
 * @returns {Promise<any>}
 */
export function post(path, body = {}) {
  const headers = { ...HEADERS, "Content-Type": "application/json" };
  return ask(path, { method: "POST", headers, body: JSON.stringify(body) });
}

/**
 * @param {string} path
 * @param {FormData|Blob|string} body Sent as it is.
 * @returns {Promise<any>}
 */
export function upload(path, body) {
  return ask(path, { method: "POST", headers: HEADERS, body });
}
