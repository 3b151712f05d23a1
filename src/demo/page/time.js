/** The panel of time: the whole demo follows its own clock. */

import { post } from "./api.js";
import { hour, weekday } from "./dates.js";
import { el } from "./dom.js";
import { attempt } from "./notices.js";
import { say } from "./words.js";
import { demoTime, summary, world } from "./world.js";

const STEPS = ["minute", "hour", "morning", "working_day", "days_30"];

/**
 * @param {AbortSignal} signal
 * @returns {HTMLElement}
 */
export function timePanel(signal) {
  const now = el("p", { class: "large-clock", role: "timer" });
  const show = () => {
    if (summary()) now.replaceChildren(el("b", {}, `${hour(demoTime())} WIB`), el("span", {}, weekday(demoTime())));
  };
  world.addEventListener("summary", show, { signal });
  const timer = setInterval(show, 1000);
  signal.addEventListener("abort", () => clearInterval(timer));
  show();
  const buttons = STEPS.map((step) =>
    el(
      "button",
      { type: "button", class: "quiet", "data-step": step, on: { click: () => move(step) } },
      say(`time_${step}`),
    ),
  );
  /** One step at a time: the demo does everything that falls due on the way, and that takes a moment. */
  async function move(step) {
    for (const button of buttons) button.disabled = true;
    await attempt(() => post("/api/clock", { step }));
    for (const button of buttons) button.disabled = false;
    buttons.find((button) => button.dataset.step === step).focus();
  }
  return el(
    "div",
    { class: "panel" },
    now,
    el("p", { class: "hint" }, say("time_hint")),
    el("div", { class: "stack" }, buttons),
  );
}
