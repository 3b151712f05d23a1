/** Faces: a person's own picture, else the first letters on a colour that stays theirs. */

import { el } from "./dom.js";
import { icon } from "./icons.js";

const COLOURS = 7;

/**
 * @param {string} name
 * @param {number} id Chooses the colour.
 * @param {string|null} picture
 */
export function avatar(name, id, picture) {
  const node = el("span", { class: `avatar tint-${Math.abs(id) % COLOURS}`, "aria-hidden": "true" });
  if (picture) node.append(el("img", { src: picture, alt: "" }));
  else node.append(initials(name));
  return node;
}

/** @param {import("./types.js").Person} person */
export const faceOf = (person) => avatar(person.name, person.id, person.picture);

/**
 * @param {import("./types.js").ChatLine|import("./types.js").Chat} chat
 */
export function chatFace(chat) {
  if (chat.kind !== "private") {
    const face = avatar("", chat.id, null);
    face.replaceChildren(icon("group"));
    return face;
  }
  return el("span", { class: "avatar", "aria-hidden": "true" }, el("img", { src: "/page/icon.svg", alt: "" }));
}

function initials(name) {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  // By code points: a name may begin with a letter outside the basic plane.
  return letters.map((word) => [...word][0].toUpperCase()).join("") || "?";
}
