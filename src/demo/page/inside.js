/** The panel that looks inside: what is to be said, what was set aside, and the cases with their trails. */

import { get } from "./api.js";
import { stamp } from "./dates.js";
import { el, keep } from "./dom.js";
import { attempt } from "./notices.js";
import { say } from "./words.js";
import { summary, world } from "./world.js";

/**
 * @param {AbortSignal} signal
 * @returns {HTMLElement}
 */
export function insidePanel(signal) {
  const cases = el("ul", { class: "cases" });
  const outbox = el("ul", { class: "records" });
  const aside = el("ul", { class: "records" });
  const waiting = el("span", { class: "badge calm" });
  /** @type {string|null} The state that was asked for last. */
  let asked = null;
  let trails = new AbortController();

  async function draw() {
    if (!summary() || summary().inside === asked) return;
    asked = summary().inside;
    const state = await attempt(() => get("/api/inside"));
    if (signal.aborted) return;
    if (!state) return (asked = null);
    waiting.textContent = String(state.waiting);
    keep(cases, orNothing(state.cases.map(caseRow)));
    keep(outbox, orNothing(state.outbox.map(letterRow)));
    keep(aside, orNothing(state.aside.map(asideRow)));
    trails.abort();
    trails = new AbortController();
    // A trail may grow without any change of the line of its case.
    for (const one of cases.querySelectorAll("details[open]")) showTrail(one, trails.signal);
  }
  world.addEventListener("summary", draw, { signal });
  draw();
  return el(
    "div",
    { class: "panel" },
    el("section", {}, el("h3", {}, say("cases")), cases),
    el(
      "section",
      {},
      el("h3", {}, say("outbox"), " ", waiting),
      el("p", { class: "hint" }, say("outbox_hint")),
      outbox,
    ),
    el("section", {}, el("h3", {}, say("aside")), el("p", { class: "hint" }, say("aside_hint")), aside),
  );
}

function orNothing(rows) {
  return rows.length
    ? rows
    : [{ key: "nothing", signature: "", draw: () => el("li", { class: "hint" }, say("nothing")) }];
}

function caseRow(one) {
  return {
    key: one.number,
    signature: JSON.stringify(one),
    draw: (old) => {
      const node = old ?? el("li", {}, openable(one.number));
      const due = one.due_at ? say("due", { at: stamp(one.due_at) }) : "";
      node
        .querySelector("summary")
        .replaceChildren(
          el("b", {}, one.number),
          el("span", {}, one.state),
          el("small", { class: one.late ? "warn" : "" }, one.late ? say("late", { due }) : due),
        );
      return node;
    },
  };
}

function openable(number) {
  const details = el("details", { "data-number": number }, el("summary", {}), el("ol", { class: "trail" }));
  details.addEventListener("toggle", () => details.open && showTrail(details, new AbortController().signal));
  return details;
}

async function showTrail(details, signal) {
  const found = await attempt(() => get(`/api/inside/cases/${encodeURIComponent(details.dataset.number)}`));
  if (!found || signal.aborted) return;
  const verdict = {
    key: "verdict",
    signature: String(found.whole),
    draw: () => el("li", { class: found.whole ? "good" : "warn" }, say(found.whole ? "trail_whole" : "trail_broken")),
  };
  keep(details.querySelector(".trail"), [...found.trail.map(moveRow), verdict]);
}

function moveRow(move) {
  return {
    key: String(move.position),
    signature: JSON.stringify(move),
    draw: () =>
      el(
        "li",
        {},
        el("div", {}, el("b", {}, move.event), " ", el("span", {}, move.by)),
        el("small", {}, `${stamp(move.at)} · `, el("code", {}, move.hash)),
        move.data && move.data !== "{}" ? el("code", { class: "data" }, move.data) : null,
      ),
  };
}

function letterRow(one) {
  const words = [say(`letter_${one.state}`), one.tries ? say("tries", { count: one.tries }) : "", stamp(one.due_at)]
    .filter(Boolean)
    .join(" · ");
  return {
    key: one.id,
    signature: JSON.stringify(one),
    draw: () =>
      el(
        "li",
        { "data-state": one.state },
        el("div", {}, el("b", {}, one.what), " → ", el("span", {}, one.reader)),
        el("small", {}, words),
        one.why ? el("small", { class: "warn" }, one.why) : null,
      ),
  };
}

function asideRow(one) {
  return {
    key: String(one.update),
    signature: JSON.stringify(one),
    draw: () =>
      el(
        "li",
        { "data-state": "gone" },
        el("div", {}, el("b", {}, `#${one.update}`)),
        el("small", {}, stamp(one.at)),
        el("small", { class: "warn" }, one.reason),
      ),
  };
}
