/** Telegram's HTML as nodes. Only the tags named here come through; everything else is its text. */

import { el } from "./dom.js";
import { say } from "./words.js";

const PLAIN = {
  B: "b",
  STRONG: "b",
  I: "i",
  EM: "i",
  U: "u",
  INS: "u",
  S: "s",
  DEL: "s",
  STRIKE: "s",
  CODE: "code",
  PRE: "pre",
  BLOCKQUOTE: "blockquote",
};
/** Addresses that can do nothing but lead somewhere. */
export const SAFE_LINK = /^(https?|tg|mailto|tel):/i;
// A command is one only where a word begins; Telegram marks both by itself, so the bot's text carries no tags for them.
const FOUND = /(?<=^|\s)\/[a-z][a-z0-9_]{0,31}(?:@\w+)?(?![\w/])|https?:\/\/[^\s<>"]+|(?<=^|\s)t\.me\/[^\s<>"]+/gi;
const END_OF_SENTENCE = /[.,;:!?)\]]+$/;

/**
 * @typedef {object} Touch What happens when somebody touches a word.
 * @property {(command: string) => void} command
 * @property {(url: string) => void} link
 */

/**
 * @param {string} html As the server escaped it.
 * @param {Touch} touch
 * @returns {Node[]}
 */
export function rich(html, touch) {
  // A parsed document is inert: it runs no script and loads no picture.
  const body = new DOMParser().parseFromString(html, "text/html").body;
  return copies(body, touch, true);
}

/**
 * The same without its looks, for one line.
 * @param {string} html
 */
export function plain(html) {
  return new DOMParser().parseFromString(html, "text/html").body.textContent;
}

function copies(parent, touch, mayLink) {
  return [...parent.childNodes].flatMap((node) => copy(node, touch, mayLink));
}

function copy(node, touch, mayLink) {
  if (node.nodeType === Node.TEXT_NODE)
    return mayLink ? linked(node.data, touch) : [document.createTextNode(node.data)];
  if (node.nodeType !== Node.ELEMENT_NODE) return [];
  if (node.tagName === "BR") return [document.createTextNode("\n")];
  if (node.tagName === "TG-SPOILER" || node.classList.contains("tg-spoiler"))
    return [spoiler(copies(node, touch, mayLink))];
  const href = node.getAttribute("href");
  if (node.tagName === "A" && href && SAFE_LINK.test(href)) return [link(href, copies(node, touch, false), touch)];
  const tag = PLAIN[node.tagName];
  const isVerbatim = tag === "code" || tag === "pre";
  const children = copies(node, touch, mayLink && !isVerbatim);
  return tag ? [el(tag, {}, children)] : children;
}

function linked(text, touch) {
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(FOUND)) {
    const words = found[0].startsWith("/") ? found[0] : found[0].replace(END_OF_SENTENCE, "");
    nodes.push(document.createTextNode(text.slice(from, found.index)));
    nodes.push(words.startsWith("/") ? command(words, touch) : link(withScheme(words), [words], touch));
    from = found.index + words.length;
  }
  nodes.push(document.createTextNode(text.slice(from)));
  return nodes;
}

const withScheme = (url) => (SAFE_LINK.test(url) ? url : `https://${url}`);

function command(words, touch) {
  return el("button", { type: "button", class: "word", on: { click: () => touch.command(words) } }, words);
}

function link(url, children, touch) {
  const open = (event) => {
    event.preventDefault();
    touch.link(url);
  };
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer", on: { click: open } }, children);
}

function spoiler(children) {
  const hidden = el("span", { inert: true }, children);
  const cover = el("span", { class: "spoiler", role: "button", tabindex: 0, "aria-label": say("spoiler") }, hidden);
  const reveal = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    hidden.inert = false;
    cover.replaceWith(...hidden.childNodes);
  };
  cover.addEventListener("click", reveal);
  cover.addEventListener("keydown", reveal);
  return cover;
}
