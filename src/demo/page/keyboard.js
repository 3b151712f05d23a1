/** The reply keyboard: buttons that write for the person. A number or a place is given away only after a question. */

import { post } from "./api.js";
import { confirm } from "./dialogs.js";
import { el, keep } from "./dom.js";
import { openMiniApp } from "./mini_app.js";
import { isSending, send } from "./outgoing.js";
import { keyOf } from "./world.js";
import { say } from "./words.js";

/**
 * @param {{ viewer: number, chat: number }} where
 * @returns {{ element: HTMLElement, draw: (keyboard: import("./types.js").Chat["keyboard"]) => void, toggle: () => void, isOpen: () => boolean }}
 */
export function replyKeyboard(where) {
  const element = el("div", { class: "reply-keyboard", role: "group", "aria-label": say("keyboard") });
  let keyboard = null;
  let isFolded = false;
  let shape = "";

  function draw(next) {
    const nextShape = JSON.stringify(next);
    // A new keyboard comes up even where the old one was folded away.
    if (nextShape !== shape) isFolded = false;
    shape = nextShape;
    keyboard = next;
    element.hidden = !keyboard || isFolded;
    keep(
      element,
      (keyboard?.rows ?? []).map((keys, row) => keyRow(where, keys, row)),
    );
  }
  return {
    element,
    draw,
    isOpen: () => keyboard !== null && !isFolded,
    toggle: () => {
      isFolded = !isFolded;
      element.hidden = !keyboard || isFolded;
    },
  };
}

function keyRow(where, keys, row) {
  return {
    key: `row-${row}`,
    signature: JSON.stringify(keys),
    draw: () =>
      el(
        "div",
        { class: "button-row" },
        keys.map((key, column) =>
          el("button", { type: "button", on: { click: () => press(where, key, row, column) } }, key.text),
        ),
      ),
  };
}

async function press({ viewer, chat }, key, row, column) {
  // A second press would find whatever key the answer to the first has put in this place.
  if (isSending(keyOf(viewer, chat))) return;
  if (key.kind === "web_app") return openMiniApp(viewer, key.text, key.url);
  if (key.kind === "contact" && !(await confirm(say("contact"), say("give_number"), say("give")))) return;
  if (key.kind === "location" && !(await confirm(say("location"), say("give_place"), say("give")))) return;
  send(viewer, chat, { text: key.text }, () => post("/api/keyboard", { viewer, chat, row, column }));
}
