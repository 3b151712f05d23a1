/** Adding somebody, changing a name or a picture, making a group. */

import { get, post, Refused, upload } from "./api.js";
import { faceOf } from "./avatar.js";
import { formWindow } from "./dialogs.js";
import { el, field, select } from "./dom.js";
import { attempt } from "./notices.js";
import { say } from "./words.js";
import { personOf, summary, world } from "./world.js";

const PARTS = ["warga", "petugas", "bidang", "pimpinan", "admin", "tamu"];
const PICTURE_PIXELS = 320;

/** Asks who is to be added, and shows that person. */
export async function addPerson() {
  const divisions = await attempt(() => get("/api/divisions"));
  if (!divisions) return;
  const name = el("input", { type: "text", required: true, maxlength: 64, autocomplete: "off" });
  const part = select(
    PARTS.map((one) => [one, say(`part_${one}`)]),
    "warga",
  );
  const division = select(
    divisions.map((one) => [one.key, one.label]),
    divisions[0]?.key ?? "",
  );
  const divisionField = field(say("division"), division);
  const show = () => (divisionField.hidden = part.value !== "bidang");
  part.addEventListener("change", show);
  show();
  await formWindow(
    say("add_person"),
    [field(say("name"), name), field(say("part"), part), divisionField],
    say("add"),
    async () => {
      const body = {
        name: name.value.trim(),
        part: part.value,
        division: part.value === "bidang" ? division.value : undefined,
      };
      const added = await attempt(() => post("/api/people", body));
      if (!added) return false;
      showOnceThere(added.id);
      return true;
    },
  );
}

/** The stream may tell of somebody before the answer to the request comes, or some time after it. */
function showOnceThere(id) {
  const known = new AbortController();
  const show = () => {
    if (!personOf(id)) return;
    known.abort();
    world.dispatchEvent(new CustomEvent("show-person", { detail: id }));
  };
  world.addEventListener("summary", show, { signal: known.signal });
  show();
}

/**
 * Asks for a person's own name, user name, language and picture.
 * @param {import("./types.js").Person} person
 */
export function editPerson(person) {
  const name = el("input", { type: "text", required: true, maxlength: 64, autocomplete: "off", value: person.name });
  const username = el("input", {
    type: "text",
    maxlength: 32,
    pattern: "[A-Za-z][A-Za-z0-9_]{3,31}",
    autocomplete: "off",
    value: person.username ?? "",
  });
  const languages = [
    ["id", "Bahasa Indonesia"],
    ["jv", "Basa Jawa"],
    ["en", "English"],
  ];
  const language = select(languages, person.language);
  const file = el("input", { type: "file", accept: "image/png,image/jpeg,image/webp" });
  const noPicture = el("input", { type: "checkbox" });
  const fields = [
    el("div", { class: "face-large" }, faceOf(person)),
    field(say("name"), name),
    field(say("username"), username, say("username_hint")),
    field(say("language"), language),
    field(say("picture"), file),
    person.picture ? el("label", { class: "check" }, noPicture, say("remove_picture")) : null,
  ];
  return formWindow(say("edit_person"), fields, say("save"), async () => {
    const body = { name: name.value.trim(), username: username.value.trim(), language: language.value };
    if (!(await attempt(() => post(`/api/people/${person.id}`, body)))) return false;
    const picture = file.files[0] ? await attempt(() => small(file.files[0])) : noPicture.checked ? "" : null;
    if (picture === undefined) return false;
    return picture === null || !!(await attempt(() => upload(`/api/people/${person.id}/picture`, picture)));
  });
}

/** Asks for a group's name and members. */
export function addGroup() {
  const title = el("input", { type: "text", required: true, maxlength: 128, autocomplete: "off" });
  const boxes = summary().people.map((person) => ({
    id: person.id,
    name: person.name,
    box: el("input", { type: "checkbox" }),
  }));
  const members = el(
    "fieldset",
    {},
    el("legend", {}, say("group_members")),
    boxes.map(({ name, box }) => el("label", { class: "check" }, box, name)),
  );
  return formWindow(say("add_group"), [field(say("name"), title), members], say("add"), async () => {
    const ids = boxes.filter(({ box }) => box.checked).map(({ id }) => id);
    return !!(await attempt(() => post("/api/groups", { title: title.value.trim(), members: ids })));
  });
}

/** The middle of a picture as a small square: the server takes 500 kB, and a camera gives ten times that. */
async function small(file) {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) throw new Refused(say("not_a_picture"));
  const side = Math.min(picture.width, picture.height);
  const canvas = el("canvas", { width: PICTURE_PIXELS, height: PICTURE_PIXELS });
  const corner = [(picture.width - side) / 2, (picture.height - side) / 2];
  canvas.getContext("2d").drawImage(picture, ...corner, side, side, 0, 0, PICTURE_PIXELS, PICTURE_PIXELS);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
}
