/** The messages of a chat, from the oldest to the newest, and where the reader stands among them. */

import { messageRow } from "./bubble.js";
import { day, hour } from "./dates.js";
import { el, iconButton, keep } from "./dom.js";
import { icon } from "./icons.js";
import { discard, sendAgain, underWay } from "./outgoing.js";
import { setting } from "./settings.js";
import { markSeen, unreadIn } from "./unread.js";
import { say } from "./words.js";

const NEAR_THE_END = 48;

/**
 * The list of messages.
 * @param {{ viewer: number, chat: number, key: string, signal: AbortSignal }} where
 * @returns {{ element: HTMLElement, draw: (chat: import("./types.js").Chat, room: import("./bubble.js").Room) => void, toEnd: () => void, jump: (message: number) => void }}
 */
export function messageList({ viewer, chat: id, key, signal }) {
  const list = el("ol", { class: "messages" });
  const scroller = el("div", { class: "scroller", tabindex: 0, role: "group", "aria-label": say("messages") }, list);
  const badge = el("span", { class: "badge" });
  const down = el(
    "button",
    { type: "button", class: "to-end", hidden: true, on: { click: () => glide() } },
    badge,
    icon("down"),
    el("span", { class: "unseen" }, say("to_end")),
  );
  const element = el("div", { class: "message-box" }, scroller, down);
  let isAtEnd = true;
  let endTop = 0;
  let drawn = 0;

  const toEnd = () => {
    isAtEnd = true;
    scroller.scrollTop = scroller.scrollHeight;
    endTop = scroller.scrollTop;
    look();
  };
  const isNearEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_THE_END;
  /** The reader has left the end only by going up: what grows below moves nobody away from it. */
  function stand() {
    if (isNearEnd()) {
      isAtEnd = true;
      endTop = scroller.scrollTop;
    } else if (scroller.scrollTop < endTop) {
      isAtEnd = false;
    }
  }
  const glide = () => {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scroller.scrollTo({ top: scroller.scrollHeight, behavior: calm ? "auto" : "smooth" });
  };
  /** Notes what has been seen, and says how much has not. */
  function look() {
    const isVisible = scroller.clientHeight > 0 && document.visibilityState === "visible";
    if (isAtEnd && isVisible) markSeen(viewer, id);
    const count = unreadIn(viewer, id);
    down.hidden = isAtEnd;
    badge.hidden = count === 0;
    badge.textContent = String(count);
  }
  function jump(message) {
    const node = list.querySelector(`[data-message~="${message}"]`);
    if (!node) return;
    node.scrollIntoView({ block: "center" });
    node.focus();
    node.classList.remove("flash");
    requestAnimationFrame(() => node.classList.add("flash"));
  }

  scroller.addEventListener("scroll", () => {
    stand();
    look();
  });
  scroller.addEventListener("keydown", (event) => walk(event, list));
  document.addEventListener("visibilitychange", look, { signal });
  // Pictures arrive late and keyboards open: whoever stood at the end stays there.
  const observer = new ResizeObserver(() => (isAtEnd ? toEnd() : look()));
  observer.observe(list);
  observer.observe(scroller);
  signal.addEventListener("abort", () => observer.disconnect());

  function draw(chat, room) {
    const letters = underWay(key);
    // The event of a scroll comes a frame late, and what is drawn before it must not pull the reader back.
    stand();
    keep(list, [...messageRows(chat, room), ...letters.map((letter) => letterRow(letter, viewer, id))]);
    const sent = Number(letters.at(-1)?.id.slice("out-".length) ?? 0);
    // What one writes oneself one wants to see.
    if (isAtEnd || sent > drawn) toEnd();
    drawn = Math.max(drawn, sent);
    look();
  }
  return { element, draw, toEnd, jump };
}

function messageRows(chat, room) {
  const rows = [];
  let before = null;
  for (const messages of bundles(chat.messages)) {
    const first = messages[0];
    const date = day(first.at);
    const isNewDay = !before || day(before.at) !== date;
    if (isNewDay)
      rows.push({
        key: `day-${date}-${first.id}`,
        signature: date,
        draw: () => el("li", { class: "day" }, el("span", {}, date)),
      });
    const isJoined = !isNewDay && before.from === first.from && before.person === first.person;
    rows.push(messageRow(messages, isJoined, room));
    before = messages.at(-1);
  }
  return rows;
}

/** Messages one by one, those of an album together. */
function bundles(messages) {
  const bundles = [];
  for (const message of messages) {
    const last = bundles.at(-1);
    if (last && message.album && last[0].album === message.album) last.push(message);
    else bundles.push([message]);
  }
  return bundles;
}

function letterRow(letter, viewer, chat) {
  return {
    key: letter.id,
    signature: JSON.stringify([letter.error, setting().language]),
    draw: () => {
      const files = letter.files.map(({ name, url }) =>
        url
          ? el("img", { class: "picture", src: url, alt: name })
          : el("div", { class: "card" }, icon("document"), el("b", {}, name)),
      );
      const state = letter.error
        ? el("span", { class: "meta" }, hour(letter.at))
        : el(
            "span",
            { class: "meta" },
            hour(letter.at),
            el("span", { class: "ticks", role: "img", "aria-label": say("sending") }, icon("clock")),
          );
      const bubble = el(
        "div",
        { class: "bubble" },
        files,
        letter.text ? el("div", { class: "text" }, letter.text) : null,
        state,
      );
      return el(
        "li",
        { class: `message own under-way${letter.error ? " failed" : ""}` },
        bubble,
        letter.error ? failure(letter, viewer, chat) : null,
      );
    },
  };
}

function failure(letter, viewer, chat) {
  return el(
    "div",
    { class: "failure", role: "alert" },
    el("span", {}, letter.error),
    el(
      "button",
      { type: "button", class: "quiet", on: { click: () => sendAgain(viewer, chat, letter) } },
      say("try_again"),
    ),
    iconButton(icon("close"), say("discard"), () => discard(viewer, chat, letter)),
  );
}

/** The arrows walk from message to message; buttons inside keep their own keys. */
function walk(event, list) {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  const messages = [...list.querySelectorAll("li.message")];
  const now = messages.findIndex((message) => message.contains(document.activeElement));
  const next = now < 0 ? messages.at(-1) : messages[now + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
