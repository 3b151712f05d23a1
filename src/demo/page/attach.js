/** Everything that can be sent besides words. */

import { post, upload } from "./api.js";
import { confirm, formWindow } from "./dialogs.js";
import { el, field, select } from "./dom.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";
import { send } from "./outgoing.js";
import { voiceSample } from "./voice.js";
import { say, size } from "./words.js";

const VOICE_SECONDS = 3;
const PICTURE = /^image\/(png|jpeg|webp)$/;
/** Places in and around the regency: name, latitude, longitude. */
const PLACES = [
  ["Kantor Bakesbangpol, Raci", -7.6009, 112.8042],
  ["Alun-alun Bangil", -7.5993, 112.7856],
  ["Pandaan", -7.6509, 112.6846],
  ["Gempol", -7.5857, 112.6943],
  ["Grati", -7.7238, 113.0107],
];

/**
 * The menu of the paper clip.
 * @param {HTMLElement} anchor
 * @param {{ viewer: number, chat: number }} where
 */
export function openAttachMenu(anchor, where) {
  openMenu(anchor, [
    { label: say("photo_or_video"), picture: icon("photo"), act: () => pick(where, "image/*,video/*") },
    { label: say("document"), picture: icon("document"), act: () => pick(where, "", "document") },
    { label: say("location"), picture: icon("pin"), act: () => offerPlace(where) },
    { label: say("contact"), picture: icon("contact"), act: () => offerContact(where) },
    {
      label: say("voice_sample"),
      picture: icon("voice"),
      act: () => sendFiles(where, [voiceSample(VOICE_SECONDS)], "voice", ""),
    },
  ]);
}

function pick(where, accept, as) {
  const input = el("input", { type: "file", multiple: true, accept });
  input.addEventListener("change", () => offerFiles(where, [...input.files], as));
  input.click();
}

/**
 * Shows what would be sent, with a caption, before it is.
 * @param {{ viewer: number, chat: number }} where
 * @param {File[]} files
 * @param {string} [as] How it is to be sent; without it pictures go as photos.
 */
export function offerFiles(where, files, as) {
  if (!files.length) return;
  const looks = files.map(look);
  const ways = waysFor(files);
  const way = select(
    ways.map((one) => [one, say(`as_${one}`)]),
    as ?? ways[0],
  );
  const caption = el("input", { type: "text", maxlength: 1024, placeholder: say("caption") });
  const fields = [
    el(
      "div",
      { class: "offered" },
      files.map((file, index) => preview(file, looks[index])),
    ),
    ways.length > 1 ? field(say("send_as"), way) : null,
    field(say("caption"), caption),
  ];
  return formWindow(say("send_files", { count: files.length }), fields, say("send"), async () => {
    sendFiles(where, files, way.value, caption.value.trim(), looks);
  });
}

function waysFor(files) {
  if (files.every((file) => PICTURE.test(file.type))) return ["photo", "document"];
  if (files.every((file) => file.type.startsWith("video/"))) return ["video", "document"];
  return ["document"];
}

function look(file) {
  return { name: file.name, url: PICTURE.test(file.type) ? URL.createObjectURL(file) : null };
}

function preview(file, { name, url }) {
  if (url) return el("img", { src: url, alt: name });
  return el(
    "div",
    { class: "card" },
    icon("document"),
    el("span", { class: "card-words" }, el("b", {}, name), el("small", {}, size(file.size))),
  );
}

function sendFiles({ viewer, chat }, files, as, caption, looks = files.map(look)) {
  const form = new FormData();
  for (const file of files) form.append("file", file, file.name);
  const query = new URLSearchParams({ viewer: String(viewer), chat: String(chat), caption, as });
  send(viewer, chat, { text: caption, files: looks }, () => upload(`/api/upload?${query}`, form));
}

function offerPlace({ viewer, chat }) {
  const known = select(
    PLACES.map(([name], index) => [String(index), name]),
    "0",
  );
  const latitude = el("input", { type: "number", step: "any", min: -90, max: 90, required: true });
  const longitude = el("input", { type: "number", step: "any", min: -180, max: 180, required: true });
  const fill = () => ([, latitude.value, longitude.value] = PLACES[Number(known.value)]);
  known.addEventListener("change", fill);
  fill();
  const fields = [
    field(say("place"), known),
    el("div", { class: "pair" }, field(say("latitude"), latitude), field(say("longitude"), longitude)),
  ];
  return formWindow(say("location"), fields, say("send"), async () => {
    const place = { latitude: Number(latitude.value), longitude: Number(longitude.value) };
    send(viewer, chat, { text: say("location") }, () => post("/api/location", { viewer, chat, ...place }));
  });
}

async function offerContact({ viewer, chat }) {
  if (!(await confirm(say("contact"), say("give_number"), say("give")))) return;
  send(viewer, chat, { text: say("contact") }, () => post("/api/contact", { viewer, chat }));
}
