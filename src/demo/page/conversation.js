/** One open chat of one person: its head, the messages, and what one writes with. */

import { post } from "./api.js";
import { chatFace } from "./avatar.js";
import { composer } from "./composer.js";
import { el, iconButton, keep } from "./dom.js";
import { catchFiles } from "./drop.js";
import { icon } from "./icons.js";
import { replyKeyboard } from "./keyboard.js";
import { followLink } from "./links.js";
import { openMenu } from "./menu.js";
import { messageList } from "./messages.js";
import { attempt } from "./notices.js";
import { isSending, send } from "./outgoing.js";
import { press } from "./pressing.js";
import { plain } from "./rich.js";
import { setting } from "./settings.js";
import { showToasts } from "./toasts.js";
import { chatAt, keyOf, personOf, summary, world } from "./world.js";
import { say } from "./words.js";

/**
 * @param {number} viewer
 * @param {number} id
 * @param {AbortSignal} signal When it is closed.
 * @param {() => void} goBack
 * @returns {{ element: HTMLElement, focus: () => void }}
 */
export function conversation(viewer, id, signal, goBack) {
  const where = { viewer, chat: id, key: keyOf(viewer, id), signal };
  const head = el("header", { class: "chat-head" });
  const list = messageList(where);
  const writing = composer(where);
  const keys = replyKeyboard(where);
  const start = startButton(viewer, id);
  const unblock = unblockButton(viewer);
  const intro = el("div", { class: "intro" });
  const toasts = el("div", { class: "toasts", "aria-live": "polite" });
  const element = el(
    "section",
    { class: "conversation" },
    head,
    list.element,
    intro,
    toasts,
    writing.element,
    keys.element,
    start,
    unblock,
  );
  const told = showToasts(where, toasts);
  catchFiles(element, where);

  function draw() {
    const line = summary()?.chats.find((one) => one.id === id);
    const person = personOf(viewer);
    if (!line || !person) return;
    const hadFocus = element.contains(document.activeElement);
    const chat = chatAt(where.key);
    keep(head, headRows(line, chat, goBack));
    element.classList.toggle("loading", !chat);
    if (!chat) return;
    const isNew = !chat.started && chat.kind === "private";
    const isBlocked = person.blocks_bot && chat.kind === "private";
    list.draw(chat, roomOf(where, chat, list, writing));
    keep(intro, isNew && !chat.messages.length ? [introRow()] : []);
    list.element.hidden = isNew && !chat.messages.length;
    intro.hidden = !list.element.hidden;
    start.hidden = !isNew || isBlocked;
    unblock.hidden = !isBlocked;
    writing.element.hidden = isNew || isBlocked;
    keys.draw(isNew || isBlocked ? null : chat.keyboard);
    writing.draw(chat, keys);
    told(chat);
    // Keys and START go away once they are pressed; whoever uses the keyboard goes on writing.
    const now = document.activeElement;
    if (hadFocus && (!element.contains(now) || now.closest("[hidden]"))) writing.focus();
  }
  world.addEventListener("summary", draw, { signal });
  world.addEventListener("chat", (event) => event.detail === where.key && draw(), { signal });
  draw();
  return { element, focus: () => (start.hidden ? writing.focus() : start.focus()) };
}

function headRows(line, chat, goBack) {
  const bot = summary().bot;
  const isPrivate = line.kind === "private";
  const under = chat?.typing ? say("typing") : isPrivate ? say("bot") : say("members", { count: line.members.length });
  const title = isPrivate ? bot.name || line.title : line.title;
  return [
    {
      key: "back",
      signature: setting().language,
      draw: () => iconButton(icon("back"), say("back"), goBack, { class: "icon-button back" }),
    },
    { key: "face", signature: line.kind, draw: () => chatFace(line) },
    {
      key: "words",
      signature: JSON.stringify([title, under]),
      draw: () =>
        el("div", { class: "words" }, el("h2", {}, title), el("small", { class: chat?.typing ? "typing" : "" }, under)),
    },
  ];
}

function roomOf(where, chat, list, writing) {
  const { viewer, chat: id, key } = where;
  const waiting = new Set(chat.waiting);
  return {
    key,
    viewer,
    isGroup: chat.kind !== "private",
    waiting,
    touch: {
      command: (text) => send(viewer, id, { text }, () => post("/api/send", { viewer, chat: id, text })),
      link: (url) => followLink(viewer, url),
    },
    press: (message, row, column) => press(where, message, row, column, waiting.has(message.id)),
    menu: (message, anchor, at) => openMenu(anchor, menuItems(message, viewer, writing), at),
    jump: list.jump,
  };
}

function menuItems(message, viewer, writing) {
  const items = [{ label: say("reply"), picture: icon("reply"), act: () => writing.reply(message) }];
  if (message.html) {
    items.push({
      label: say("copy"),
      picture: icon("document"),
      act: () => attempt(() => navigator.clipboard.writeText(plain(message.html))),
    });
  }
  if (message.person === viewer && message.html && !message.media) {
    items.push({ label: say("edit"), picture: icon("edit"), act: () => writing.edit(message) });
  }
  return items;
}

function introRow() {
  const { name, description } = summary().bot;
  return {
    key: "intro",
    signature: JSON.stringify([name, description, setting().language]),
    draw: () =>
      el(
        "div",
        { class: "bubble" },
        el("b", {}, say("what_can_bot")),
        el("p", { class: "as-written" }, description || name),
      ),
  };
}

function startButton(viewer, id) {
  const press = () => {
    if (isSending(keyOf(viewer, id))) return;
    send(viewer, id, { text: "/start" }, () => post("/api/send", { viewer, chat: id, text: "/start" }));
  };
  return el("button", { type: "button", class: "wide-button", hidden: true, on: { click: press } }, say("start"));
}

function unblockButton(viewer) {
  const press = () => attempt(() => post(`/api/people/${viewer}`, { blocks_bot: false }));
  return el("button", { type: "button", class: "wide-button", hidden: true, on: { click: press } }, say("unblock"));
}
