/** The program itself, running as `wadul demo`. */

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const TOP = fileURLToPath(new URL("../../", import.meta.url));
const PROGRAM = process.env.WADUL_PROGRAM ?? `${TOP}target/debug/wadul`;
const PATIENCE_MS = 60_000;

/**
 * @typedef {object} Demo
 * @property {string} url Without a slash at the end.
 * @property {() => string} log What it wrote to its error output.
 * @property {(path: string, body?: object) => Promise<any>} post What the page would send.
 * @property {(path: string) => Promise<string>} read What the page would ask for.
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a demo of its own for a test, on a free port, with an empty folder that goes with it.
 * @param {{ seed?: number }} [wishes]
 * @returns {Promise<Demo>}
 */
export async function startDemo({ seed = 0 } = {}) {
  const child = spawn(PROGRAM, ["demo", "--no-open", "--port", "0", "--seed", String(seed)], {
    cwd: TOP,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (log += text));
  const gone = new Promise((resolve) => child.once("close", resolve));
  // Whatever happens to the tests, no demo is left behind.
  const leave = () => child.kill();
  process.once("exit", leave);
  const stop = async () => {
    process.removeListener("exit", leave);
    child.kill("SIGTERM");
    await gone;
  };
  try {
    const url = await address(child, gone);
    return { url, log: () => log, stop, post: (path, body) => post(url, path, body), read: (path) => read(url, path) };
  } catch (error) {
    await stop();
    throw new Error(`${PROGRAM} demo: ${error.message}\n${log}`);
  }
}

/** The address that it prints once it can be used. */
function address(child, gone) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("no address in time")), PATIENCE_MS);
    const end = (settle, value) => {
      clearTimeout(late);
      settle(value);
    };
    child.once("error", (error) => end(reject, error));
    gone.then((code) => end(reject, new Error(`ended with ${code}`)));
    createInterface(child.stdout).on("line", (line) => {
      const found = /Open (http:\/\/[^/]+)/.exec(line);
      if (found) end(resolve, found[1]);
    });
  });
}

async function post(url, path, body = {}) {
  const headers = { "X-Wadul-Demo": "1", "Content-Type": "application/json" };
  const answer = await fetch(url + path, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function read(url, path) {
  const answer = await fetch(url + path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.text();
}
