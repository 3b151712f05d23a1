/** One to four people side by side; on a narrow screen one, and a row of faces to change to another. */

import { faceOf } from "./avatar.js";
import { el, keep } from "./dom.js";
import { pane } from "./pane.js";
import { narrow } from "./screen.js";
import { choose, setting } from "./settings.js";
import { unreadOf } from "./unread.js";
import { say } from "./words.js";
import { personOf, summary, world } from "./world.js";

/** More would be too narrow to read. */
export const MOST_PANES = 4;
const COMFORTABLE_PIXELS = 360;

/**
 * @param {AbortSignal} signal
 * @returns {{ element: HTMLElement, switcher: HTMLElement, add: () => void }}
 */
export function panes(signal) {
  const element = el("div", { class: "panes" });
  const switcher = el("nav", { class: "switcher", "aria-label": say("people") });
  /** @type {Map<string, AbortController>} */
  const open = new Map();
  /** @type {Map<string, number>} When each was last used, so that the one nobody looks at gives way. */
  const used = new Map();
  let uses = 0;
  const use = (key) => used.set(key, (uses += 1));

  function draw() {
    if (!summary()) return;
    putRight();
    const { panes: all, active } = setting();
    const visible = narrow.matches ? all.slice(active, active + 1) : all;
    keep(
      element,
      visible.map((one) => ({ key: one.key, signature: "", draw: () => make(one.key) })),
    );
    for (const [key, controller] of open) {
      if (visible.some((one) => one.key === key)) continue;
      controller.abort();
      open.delete(key);
    }
    keep(
      switcher,
      summary().people.map((person) => faceRow(person, visible[0]?.person, show)),
    );
  }
  function make(key) {
    const controller = new AbortController();
    open.set(key, controller);
    const node = pane(key, AbortSignal.any([controller.signal, signal]), () => remove(key));
    node.addEventListener("focusin", () => use(key));
    return node;
  }
  function remove(key) {
    const left = setting().panes.filter((one) => one.key !== key);
    if (left.length) choose({ panes: left, active: 0 });
  }
  function add() {
    const { panes: all } = setting();
    if (all.length >= MOST_PANES) return;
    const shown = new Set(all.map((one) => one.person));
    const next = summary().people.find((person) => !shown.has(person.id)) ?? summary().people[0];
    const one = opened(next.id);
    use(one.key);
    choose({ panes: [...all, one] });
  }
  /** Brings a person onto the screen, in place of whoever was used longest ago where there is no room. */
  function show(id) {
    const { panes: all, active } = setting();
    const there = all.findIndex((one) => one.person === id);
    if (there >= 0) {
      use(all[there].key);
      return choose({ active: there });
    }
    if (!personOf(id)) return;
    if (!narrow.matches && all.length < Math.min(MOST_PANES, Math.floor(element.clientWidth / COMFORTABLE_PIXELS))) {
      const one = opened(id);
      use(one.key);
      return choose({ panes: [...all, one] });
    }
    const oldest = [...all].sort((a, b) => (used.get(a.key) ?? 0) - (used.get(b.key) ?? 0))[0];
    const { key } = narrow.matches ? all[active] : oldest;
    use(key);
    choose({ panes: all.map((one) => (one.key === key ? { key, person: id, chat: id } : one)) });
  }

  for (const event of ["summary", "chat", "unread"]) world.addEventListener(event, draw, { signal });
  world.addEventListener("show-person", (event) => show(event.detail), { signal });
  addEventListener("wadul-settings", draw, { signal });
  narrow.addEventListener("change", draw, { signal });
  draw();
  return { element, switcher, add };
}

const opened = (person) => ({ key: `pane-${crypto.randomUUID()}`, person, chat: person });

/** People may be gone since the last visit, and at the first there are no panes at all. */
function putRight() {
  const { panes: all, active } = setting();
  const people = summary().people;
  const good = all.filter((one) => personOf(one.person)).slice(0, MOST_PANES);
  if (good.length === all.length && good.length && active < good.length) return;
  if (!good.length && people.length) {
    const first = people.find((person) => person.part === "warga") ?? people[0];
    const second = people.find((person) => person.part === "petugas");
    good.push(opened(first.id), ...(second ? [opened(second.id)] : []));
  }
  if (good.length) choose({ panes: good, active: 0 });
}

function faceRow(person, shown, show) {
  const count = unreadOf(person);
  const isShown = person.id === shown;
  return {
    key: String(person.id),
    signature: JSON.stringify([person.name, person.picture, count, isShown, setting().language]),
    draw: (old) => {
      const node = old ?? el("button", { type: "button" });
      node.onclick = () => show(person.id);
      node.setAttribute("aria-current", String(isShown));
      const short = el("small", { "aria-hidden": "true" }, callName(person.name));
      const badge = count ? el("span", { class: "badge", "aria-hidden": "true" }, String(count)) : "";
      const whole = el(
        "span",
        { class: "unseen" },
        count ? say("person_unread", { name: person.name, count }) : person.name,
      );
      node.replaceChildren(faceOf(person), short, whole, badge);
      return node;
    },
  };
}

/** What somebody is called: the first word that is no title such as `Hj.` */
function callName(name) {
  const words = name.split(" ");
  return words.find((word) => !word.endsWith(".")) ?? words[0];
}
