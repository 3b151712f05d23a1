/** The pad: draws what a finger, a pen or a mouse does in the box, and sends it. */

import { initData, tell } from "./telegram.js";

/** The box in units of its own, whatever its size on the screen. */
const WIDTH = 1000;
const HEIGHT = 400;
/** Points that are closer to each other than this tell nothing new. */
const STEP = 3;
/** Less than this is a slip of the finger; the bot looks as well, but on a slow line that takes a while. */
const LEAST_INK = 100;
/** How long an answer is waited for on a slow line. */
const PATIENCE_MS = 30_000;
/** After these answers the same drawing can be sent again. */
const AGAIN = new Set(["later", "offline", "empty", "too_much", "unreadable"]);

const pad = document.getElementById("pad");
const [undo, clear, send, close, told] = ["undo", "clear", "send", "close", "told"].map((id) =>
  document.getElementById(id),
);

/** @type {number[][]} Each stroke as x, y, x, y, ... */
let strokes = [];
/** The pointer that draws; others, such as the ball of the thumb, do not. */
let drawing = null;
let isOver = false;

pad.addEventListener("pointerdown", (event) => {
  if (drawing !== null || isOver || event.button !== 0) return;
  event.preventDefault();
  drawing = event.pointerId;
  pad.setPointerCapture(event.pointerId);
  strokes.push([]);
  pad.append(document.createElementNS(pad.namespaceURI, "path"));
  follow(event);
});
pad.addEventListener("pointermove", (event) => {
  if (event.pointerId !== drawing || isOver) return;
  const between = event.getCoalescedEvents?.() ?? [];
  for (const one of between.length ? between : [event]) follow(one);
});
for (const end of ["pointerup", "pointercancel"]) {
  pad.addEventListener(end, (event) => {
    if (event.pointerId !== drawing) return;
    drawing = null;
    refresh();
  });
}
undo.addEventListener("click", () => {
  drawing = null;
  strokes.pop();
  pad.lastElementChild.remove();
  refresh();
});
clear.addEventListener("click", () => {
  drawing = null;
  strokes = [];
  for (const path of pad.querySelectorAll("path:not(.line)")) path.remove();
  refresh();
});
send.addEventListener("click", hand);
close.addEventListener("click", () => tell("web_app_close"));

/** Where the pointer is now belongs to the stroke. */
function follow(event) {
  const box = pad.getBoundingClientRect();
  const x = within((event.clientX - box.left) / box.width, WIDTH);
  const y = within((event.clientY - box.top) / box.height, HEIGHT);
  const stroke = strokes[strokes.length - 1];
  const [lastX, lastY] = stroke.slice(-2);
  if (stroke.length && Math.hypot(x - lastX, y - lastY) < STEP) return;
  stroke.push(x, y);
  pad.lastElementChild.setAttribute("d", path(stroke));
}

const within = (share, whole) => Math.round(Math.min(1, Math.max(0, share)) * whole);

/** As it will be printed: curves through the middle between each two points (`Drawing::svg` of the bot). */
function path(stroke) {
  const [x, y] = stroke;
  if (stroke.length === 2) return `M${x} ${y}h1`;
  let line = `M${x} ${y}`;
  for (let i = 2; i < stroke.length - 2; i += 2) {
    const [atX, atY, nextX, nextY] = stroke.slice(i, i + 4);
    line += `Q${atX} ${atY} ${(atX + nextX) / 2} ${(atY + nextY) / 2}`;
  }
  return `${line}L${stroke.slice(-2).join(" ")}`;
}

/** What the buttons do depends on what is in the box. */
function refresh() {
  const isEmpty = strokes.length === 0;
  for (const button of [undo, clear, send]) button.disabled = isEmpty;
  say("");
  // Who leaves by mistake is asked first.
  tell("web_app_setup_closing_behavior", { need_confirmation: !isEmpty });
}

/** Sends it. What was signed already is answered as if it were signed now, so that sending again does no harm. */
async function hand() {
  if (ink() < LEAST_INK) return say("empty");
  rest(true);
  say("sending");
  const word = await answer();
  say(word);
  if (AGAIN.has(word)) rest(false);
  else end();
}

/** How long all strokes are together. */
function ink() {
  const lengths = strokes.flatMap((stroke) =>
    stroke.map((at, i) => (i % 2 || i < 2 ? 0 : Math.hypot(at - stroke[i - 2], stroke[i + 1] - stroke[i - 1]))),
  );
  return lengths.reduce((sum, length) => sum + length, 0);
}

/** @returns {Promise<string>} The word for what became of it. */
async function answer() {
  const patience = new AbortController();
  const late = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const body = JSON.stringify({ init_data: initData, strokes });
    const headers = { "Content-Type": "application/json" };
    const response = await fetch(location.pathname, { method: "POST", headers, body, signal: patience.signal });
    const word = await response.text();
    // A proxy on the way answers in words of its own.
    return words(word) ? word : "later";
  } catch {
    return "offline";
  } finally {
    clearTimeout(late);
  }
}

/** While it is on its way nothing is changed. */
function rest(isResting) {
  isOver = isResting;
  for (const button of [undo, clear, send]) button.disabled = isResting;
}

function end() {
  pad.classList.add("done");
  send.hidden = true;
  close.hidden = false;
  close.focus();
  tell("web_app_setup_closing_behavior", { need_confirmation: false });
}

function say(word) {
  told.textContent = words(word)?.textContent ?? "";
}

function words(word) {
  return /^[a-z_]+$/.test(word) ? document.querySelector(`[data-word="${word}"]`) : null;
}

if (!initData) {
  say("stranger");
  isOver = true;
}
