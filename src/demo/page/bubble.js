/** One message, or an album as one. */

import { hour } from "./dates.js";
import { el, iconButton, keep } from "./dom.js";
import { icon } from "./icons.js";
import { drawMedia } from "./media.js";
import { isPressed } from "./pressing.js";
import { rich } from "./rich.js";
import { setting } from "./settings.js";
import { say } from "./words.js";

const NAME_COLOURS = 7;

/**
 * @typedef {object} Room What a bubble must know about the chat around it.
 * @property {string} key
 * @property {number} viewer
 * @property {boolean} isGroup
 * @property {Set<number>} waiting
 * @property {import("./rich.js").Touch} touch
 * @property {(message: import("./types.js").Message, row: number, column: number) => void} press
 * @property {(message: import("./types.js").Message, anchor: HTMLElement, at?: { x: number, y: number }) => void} menu
 * @property {(message: number) => void} jump
 */

/**
 * The row of a message, or of the messages of an album.
 * @param {import("./types.js").Message[]} messages
 * @param {boolean} isJoined Whether the one before is of the same sender.
 * @param {Room} room
 * @returns {import("./dom.js").Row}
 */
export function messageRow(messages, isJoined, room) {
  const first = messages[0];
  const pressed = buttonsOf(messages).map(({ message, row, column }) =>
    isPressed(room.key, message.id, row, column, room.waiting.has(message.id)),
  );
  const waits = messages.some((message) => room.waiting.has(message.id));
  return {
    key: first.album ? `album-${first.album}` : `message-${first.id}`,
    signature: JSON.stringify([messages, isJoined, waits, pressed, setting().language]),
    draw: (old) => (first.from === "service" ? service(first) : draw(messages, isJoined, waits, room, old)),
  };
}

function buttonsOf(messages) {
  return messages.flatMap((message) =>
    message.buttons.flatMap((buttons, row) => buttons.map((button, column) => ({ message, button, row, column }))),
  );
}

function service(message) {
  return el("li", { class: "service" }, el("span", {}, rich(message.html, { command() {}, link() {} })));
}

function draw(messages, isJoined, waits, room, old) {
  const first = messages[0];
  const last = messages.at(-1);
  const isOwn = first.person !== null && first.person === room.viewer;
  const node = old ?? el("li", { tabindex: -1 });
  node.className = `message ${isOwn ? "own" : "other"}${isJoined ? " joined" : ""}`;
  node.dataset.message = messages.map((message) => message.id).join(" ");
  // The listeners of an older drawing would speak of an older message.
  node.onkeydown = (event) => {
    if (event.target !== node || (event.key !== "Enter" && event.key !== "ContextMenu")) return;
    event.preventDefault();
    room.menu(last, node.querySelector(".bubble"));
  };
  node.oncontextmenu = (event) => {
    if (getSelection()?.toString() || event.target.closest("a, button, video")) return;
    event.preventDefault();
    room.menu(last, node, { x: event.clientX, y: event.clientY });
  };
  const hadFocus = document.activeElement !== node && node.contains(document.activeElement);
  const rows = [{ key: "bubble", signature: "", draw: (bubble) => bubble ?? el("div", { class: "bubble" }) }];
  if (last.buttons.length) {
    rows.push({ key: "buttons", signature: "", draw: (box) => box ?? el("div", { class: "buttons" }) });
  }
  keep(node, rows);
  keep(node.querySelector(".bubble"), parts(messages, isOwn, isJoined, room));
  const box = node.querySelector(".buttons");
  if (box) {
    box.setAttribute("aria-busy", String(waits));
    keep(box, buttonRows(last, waits, room));
  }
  // A pressed button is often replaced by its answer; whoever uses the keyboard goes on from the message.
  if (hadFocus && !node.contains(document.activeElement)) node.focus();
  return node;
}

function parts(messages, isOwn, isJoined, room) {
  const first = messages[0];
  const last = messages.at(-1);
  const made = [];
  const part = (key, content, make) =>
    made.push({ key, signature: JSON.stringify([content, setting().language]), draw: make });
  part("menu", last.id, () => menuButton(last, room));
  if (room.isGroup && !isOwn && !isJoined) {
    const tint = first.from === "bot" ? "bot" : `name-${Math.abs(first.person ?? 0) % NAME_COLOURS}`;
    part("name", [first.name, tint], () => el("div", { class: `name ${tint}` }, first.name));
  }
  if (first.reply_to) part("reply", first.reply_to, () => quote(first.reply_to, room));
  const media = messages.filter((message) => message.media).map((message) => message.media);
  if (media.length > 1)
    part("media", media, () => el("div", { class: `album of-${Math.min(media.length, 4)}` }, media.map(drawMedia)));
  else if (media.length === 1) part("media", media, () => drawMedia(media[0]));
  for (const message of messages.filter((one) => one.html)) {
    part(`text-${message.id}`, message.html, () => el("div", { class: "text" }, rich(message.html, room.touch)));
  }
  part("meta", [last.at, last.edited, last.silent, last.taken, isOwn], () => meta(last, isOwn));
  return made;
}

function menuButton(message, room) {
  // Reached by the arrows and Enter as well, so it is no stop for Tab: a long chat would have a hundred of them.
  return iconButton(icon("down"), say("message_menu"), (event) => room.menu(message, event.currentTarget), {
    class: "icon-button bubble-menu",
    tabindex: -1,
  });
}

function quote(reply, room) {
  return el(
    "button",
    { type: "button", class: "quote", on: { click: () => room.jump(reply.id) } },
    reply.text || say("message"),
  );
}

function meta(message, isOwn) {
  const node = el("span", { class: "meta" });
  if (message.edited) node.append(el("span", {}, say("edited")), " ");
  if (message.silent) {
    node.append(
      el("span", { class: "silent", role: "img", "aria-label": say("silent"), title: say("silent") }, icon("bell")),
    );
  }
  node.append(el("time", { datetime: message.at }, hour(message.at)));
  if (isOwn) {
    const words = say(message.taken ? "taken" : "sent");
    node.append(
      el(
        "span",
        { class: "ticks", role: "img", "aria-label": words, title: words },
        icon(message.taken ? "two" : "one"),
      ),
    );
  }
  return node;
}

/** A button keeps its node, and with it the focus, only while it says the same in the same place. */
function buttonRows(message, waits, room) {
  return message.buttons.map((buttons, row) => ({
    key: `row-${row}`,
    signature: JSON.stringify([
      buttons,
      message.id,
      buttons.map((_, column) => isPressed(room.key, message.id, row, column, waits)),
      setting().language,
    ]),
    draw: (old) => {
      const node = old ?? el("div", { class: "button-row" });
      keep(
        node,
        buttons.map((button, column) => buttonCell(message, button, row, column, waits, room)),
      );
      return node;
    },
  }));
}

function buttonCell(message, button, row, column, waits, room) {
  const isBusy = isPressed(room.key, message.id, row, column, waits);
  return {
    key: `${column} ${button.text}`,
    signature: JSON.stringify([button, isBusy, message.id]),
    draw: (old) => {
      const node = old ?? el("button", { type: "button" }, el("span", {}, button.text));
      node.className = `inline ${button.kind}${isBusy ? " busy" : ""}`;
      if (isBusy) node.setAttribute("aria-disabled", "true");
      else node.removeAttribute("aria-disabled");
      node.onclick = () => room.press(message, row, column);
      return node;
    },
  };
}
