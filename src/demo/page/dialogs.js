/** Windows that want an answer. The browser keeps the focus inside, closes them on Escape and gives the focus back. */

import { el, iconButton } from "./dom.js";
import { icon } from "./icons.js";
import { say } from "./words.js";

let count = 0;

/**
 * Opens a window.
 * @param {string} title
 * @param {(close: (answer?: any) => void) => (Node|string|null)[]} content
 * @param {{ class?: string, role?: string }} [looks]
 * @returns {Promise<any>} What it was closed with; nothing on Escape.
 */
export function openWindow(title, content, looks = {}) {
  const name = `window-${(count += 1)}`;
  const dialog = el("dialog", { class: `window ${looks.class ?? ""}`, role: looks.role, "aria-labelledby": name });
  let answer;
  const close = (given) => {
    answer = given;
    dialog.close();
  };
  dialog.append(
    el(
      "header",
      {},
      el("h2", { id: name }, title),
      iconButton(icon("close"), say("close"), () => close()),
    ),
    ...content(close),
  );
  dialog.addEventListener("click", (event) => event.target === dialog && close());
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
  });
}

/**
 * Asks yes or no.
 * @param {string} title
 * @param {string} text
 * @param {string} yes
 * @returns {Promise<boolean>}
 */
export async function confirm(title, text, yes) {
  const answer = await openWindow(
    title,
    (close) => [
      el("p", {}, text),
      el(
        "footer",
        {},
        el("button", { type: "button", class: "quiet", on: { click: () => close() } }, say("cancel")),
        el("button", { type: "button", class: "main", autofocus: true, on: { click: () => close(true) } }, yes),
      ),
    ],
    { class: "small" },
  );
  return answer === true;
}

/**
 * Tells something that has to be closed.
 * @param {string} title
 * @param {string} text
 */
export function alertWindow(title, text) {
  return openWindow(
    title,
    (close) => [
      el("p", { class: "as-written" }, text),
      el(
        "footer",
        {},
        el("button", { type: "button", class: "main", autofocus: true, on: { click: () => close() } }, "OK"),
      ),
    ],
    { class: "small", role: "alertdialog" },
  );
}

/**
 * A form in a window.
 * @param {string} title
 * @param {(Node|null)[]} fields
 * @param {string} submit
 * @param {() => Promise<boolean|void>} save False keeps the window open.
 */
export function formWindow(title, fields, submit, save) {
  return openWindow(title, (close) => {
    const button = el("button", { class: "main" }, submit);
    const on = {
      submit: async (event) => {
        event.preventDefault();
        button.disabled = true;
        const result = await save().finally(() => (button.disabled = false));
        if (result !== false) close(true);
      },
    };
    const cancel = el("button", { type: "button", class: "quiet", on: { click: () => close() } }, say("cancel"));
    return [el("form", { on }, fields, el("footer", {}, cancel, button))];
  });
}
