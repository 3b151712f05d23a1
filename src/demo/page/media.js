/** Files, places and cards inside a bubble. */

import { el } from "./dom.js";
import { openWindow } from "./dialogs.js";
import { icon } from "./icons.js";
import { player } from "./player.js";
import { say, size } from "./words.js";

/**
 * @param {import("./types.js").Media} media
 * @returns {HTMLElement}
 */
export function drawMedia(media) {
  switch (media.kind) {
    case "photo":
    case "sticker":
      return media.url ? picture(media) : card("photo", say(media.kind), "");
    case "video":
    case "animation":
    case "video_note":
      return media.url
        ? el("video", {
            class: "film",
            src: media.url,
            controls: true,
            preload: "metadata",
            "aria-label": say(media.kind),
          })
        : card("photo", say(media.kind), seconds(media));
    case "voice":
    case "audio":
      return player(media);
    case "document":
      return file(media);
    case "location":
    case "venue":
      return place(media);
    case "contact":
      return card("contact", media.name ?? media.title ?? say("contact"), media.phone ?? "");
    default:
      return card("document", say("media_other"), media.name ?? media.kind);
  }
}

function picture(media) {
  const name = media.name ?? say(media.kind);
  return el(
    "button",
    {
      type: "button",
      class: `picture ${media.kind}`,
      "aria-label": say("enlarge", { name }),
      on: { click: () => enlarge(media.url, name) },
    },
    el("img", { src: media.url, alt: "", loading: "lazy" }),
  );
}

/**
 * Shows a picture as large as the window.
 * @param {string} url
 * @param {string} name
 */
function enlarge(url, name) {
  return openWindow(name, (close) => [el("img", { src: url, alt: name, on: { click: () => close() } })], {
    class: "lightbox",
  });
}

function file(media) {
  const name = media.name ?? say("document");
  const looks = [
    icon("document"),
    el("span", { class: "card-words" }, el("b", {}, name), el("small", {}, size(media.size))),
  ];
  return media.url
    ? el("a", { class: "card", href: media.url, download: name, "aria-label": say("download", { name }) }, looks)
    : el("div", { class: "card" }, looks);
}

function place(media) {
  const where = `${media.latitude?.toFixed(5)}, ${media.longitude?.toFixed(5)}`;
  const words = [media.title, media.address].filter(Boolean).join(", ");
  return el(
    "div",
    { class: "place" },
    el("div", { class: "map" }, icon("pin")),
    el("span", { class: "card-words" }, el("b", {}, words || say("location")), el("small", {}, where)),
  );
}

function card(picture, title, line) {
  return el(
    "div",
    { class: "card" },
    icon(picture),
    el("span", { class: "card-words" }, el("b", {}, title), line ? el("small", {}, line) : null),
  );
}

const seconds = (media) => (media.seconds ? say("seconds", { count: media.seconds }) : "");
