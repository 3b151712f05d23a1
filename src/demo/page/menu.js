/** A small menu that opens where it was called: arrows walk, Enter chooses, Escape and a click elsewhere close. */

import { el } from "./dom.js";

/**
 * @typedef {{ label: string, picture: Node, act: () => void }} Item
 */

/**
 * @param {HTMLElement} anchor
 * @param {Item[]} items
 * @param {{ x: number, y: number }} [at] Where the pointer was; without it, beside the anchor.
 */
export function openMenu(anchor, items, at) {
  const menu = el("div", { class: "menu", role: "menu", popover: "manual" });
  const before = document.activeElement;
  const open = new AbortController();
  const close = () => {
    if (open.signal.aborted) return;
    open.abort();
    const hadFocus = menu.contains(document.activeElement);
    menu.remove();
    if (hadFocus) before?.focus?.();
  };
  const entries = items.map(({ label, picture, act }) => {
    const choose = () => {
      close();
      act();
    };
    return el("button", { type: "button", role: "menuitem", tabindex: -1, on: { click: choose } }, picture, label);
  });
  menu.append(...entries);
  menu.addEventListener("keydown", (event) => walk(event, entries, close));
  menu.addEventListener("focusout", (event) => menu.contains(event.relatedTarget) || close());
  // The browser's own way of closing would take the release of the right button, which opened the menu, for a click elsewhere.
  document.addEventListener("pointerdown", (event) => menu.contains(event.target) || close(), {
    signal: open.signal,
    capture: true,
  });
  document.body.append(menu);
  menu.showPopover();
  place(menu, anchor, at);
  entries[0]?.focus();
}

function walk(event, entries, close) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    const now = entries.indexOf(document.activeElement);
    entries.at((now + step) % entries.length).focus();
  } else if (event.key === "Tab" || event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    close();
  }
}

function place(menu, anchor, at) {
  const box = anchor.getBoundingClientRect();
  const size = menu.getBoundingClientRect();
  const left = at ? at.x : box.left;
  const top = at ? at.y : box.bottom + 4;
  const margin = 8;
  // Where there is no room below, it opens upwards.
  const isLow = top + size.height > innerHeight - margin;
  menu.style.left = `${Math.max(margin, Math.min(left, innerWidth - size.width - margin))}px`;
  menu.style.top = `${Math.max(margin, isLow ? (at ? at.y : box.top - 4) - size.height : top)}px`;
}
