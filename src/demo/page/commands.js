/** The bot's commands: opened by the button, or by a slash at the beginning of the text. */

import { el } from "./dom.js";
import { say } from "./words.js";

const LEADING = { role: "combobox", "aria-expanded": "true", "aria-haspopup": "listbox", "aria-autocomplete": "list" };

let count = 0;

/**
 * @param {HTMLTextAreaElement} text
 * @param {(command: string) => void} choose
 */
export function commandList(text, choose) {
  const name = `commands-${(count += 1)}`;
  const element = el("ul", {
    class: "commands",
    role: "listbox",
    id: name,
    "aria-label": say("commands"),
    hidden: true,
  });
  /** @type {import("./types.js").Chat["commands"]} */
  let all = [];
  let found = [];
  let at = 0;
  text.setAttribute("aria-controls", name);

  function show(list) {
    found = list;
    at = 0;
    element.hidden = !found.length;
    element.replaceChildren(
      ...found.map((one, index) =>
        el(
          "li",
          {
            role: "option",
            id: `${name}-${index}`,
            on: { pointerdown: (event) => event.preventDefault(), click: () => take(one.command) },
          },
          el("b", {}, `/${one.command}`),
          el("span", {}, one.description),
        ),
      ),
    );
    mark();
  }
  function mark() {
    [...element.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === at)));
    element.children[at]?.scrollIntoView({ block: "nearest" });
    // While the list is open, the field is the head of it to whoever hears the page; else it is a field like any other.
    const leading = { ...LEADING, "aria-activedescendant": `${name}-${at}` };
    for (const [attribute, value] of Object.entries(leading)) {
      if (element.hidden) text.removeAttribute(attribute);
      else text.setAttribute(attribute, value);
    }
  }
  function take(command) {
    show([]);
    choose(command);
    text.focus();
  }

  text.addEventListener("blur", () => show([]));
  return {
    element,
    /** @param {import("./types.js").Chat["commands"]} commands */
    set(commands) {
      all = commands;
    },
    toggle() {
      const next = element.hidden ? all : [];
      text.focus();
      show(next);
    },
    /** After every letter: what still fits. */
    filter() {
      const begun = /^\/(\w*)$/.exec(text.value)?.[1].toLowerCase();
      show(begun === undefined ? [] : all.filter(({ command }) => command.startsWith(begun)));
    },
    /**
     * Whether the open list used this key.
     * @param {KeyboardEvent} event
     */
    takes(event) {
      if (element.hidden) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) at = (at + step + found.length) % found.length;
      else if (event.key === "Enter" && !event.shiftKey) take(found[at].command);
      else if (event.key === "Tab") {
        text.value = `/${found[at].command} `;
        show([]);
      } else if (event.key === "Escape") show([]);
      else return false;
      event.preventDefault();
      mark();
      return true;
    },
  };
}
