/** The pad: draws what a finger, a pen or a mouse does in the box, and sends it. */

import { initData, tell } from "./telegram.js";

/** The box in units of its own, whatever its size on the screen. */
const WIDTH = 1000;
const HEIGHT = 400;
/** Points that are closer to each other than this tell nothing new. */
const STEP = 3;
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

function path(stroke) {
  const [x, y, ...rest] = stroke;
  return rest.length ? `M${x} ${y}L${rest.join(" ")}` : `M${x} ${y}h1`;
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
  rest(true);
  say("sending");
  const word = await answer();
  say(word);
  if (AGAIN.has(word)) rest(false);
  else end();
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
