/** The panel of bad days: what Telegram, the network and people do to the bot. */

import { post } from "./api.js";
import { el, field, keep, select } from "./dom.js";
import { icon } from "./icons.js";
import { attempt } from "./notices.js";
import { setting } from "./settings.js";
import { say } from "./words.js";
import { summary, world } from "./world.js";

const FAULTS = ["too_many_requests", "server_error", "cut_off", "lost_answer"];
const DELAYS = [0, 1, 3, 10, 30];
const COUNTS = [1, 3, 10, 20];

/**
 * @param {AbortSignal} signal
 * @returns {HTMLElement}
 */
export function weatherPanel(signal) {
  const parts = [botPart(), telegramPart(), nextPart(), blockPart()];
  const draw = () => summary() && parts.forEach((part) => part.draw());
  world.addEventListener("summary", draw, { signal });
  draw();
  return el(
    "div",
    { class: "panel" },
    parts.map((part) => part.element),
  );
}

const change = (path, body) => attempt(() => post(path, body));

function botPart() {
  const state = el("p", { class: "state" });
  const kill = el(
    "button",
    { type: "button", class: "danger", on: { click: () => change("/api/bot", { do: "kill" }) } },
    icon("stop"),
    say("bot_kill"),
  );
  const start = el(
    "button",
    { type: "button", class: "main", on: { click: () => change("/api/bot", { do: "start" }) } },
    icon("play"),
    say("bot_start"),
  );
  const way = select(
    [
      ["polling", say("way_polling")],
      ["webhook", say("way_webhook")],
    ],
    "polling",
  );
  way.addEventListener("change", () => change("/api/bot", { do: "switch", way: way.value }));
  const draw = () => {
    const { bot } = summary();
    const isUp = bot.state === "running" || bot.state === "starting";
    state.dataset.state = bot.state;
    state.textContent = bot.error ? `${say(`bot_${bot.state}`)}: ${bot.error}` : say(`bot_${bot.state}`);
    kill.disabled = !isUp;
    start.disabled = isUp;
    way.value = bot.way;
  };
  return {
    element: section(say("the_bot"), state, el("div", { class: "pair" }, kill, start), field(say("way"), way)),
    draw,
  };
}

function telegramPart() {
  const slow = select(
    DELAYS.map((seconds) => [String(seconds), seconds ? say("slow_by", { seconds }) : say("not_slow")]),
    "0",
  );
  slow.addEventListener("change", () => change("/api/weather", { slow_seconds: Number(slow.value) }));
  const overtake = toggle("taps_overtake");
  const budget = toggle("no_budget");
  const draw = () => {
    const { weather } = summary();
    slow.value = String(weather.slow_seconds);
    overtake.box.checked = weather.taps_overtake;
    budget.box.checked = weather.no_budget;
  };
  return { element: section("Telegram", field(say("slow"), slow), overtake.element, budget.element), draw };
}

function toggle(name) {
  const box = el("input", { type: "checkbox", on: { change: () => change("/api/weather", { [name]: box.checked }) } });
  return { box, element: el("label", { class: "check" }, box, say(name)) };
}

function nextPart() {
  const count = select(
    COUNTS.map((number) => [String(number), say("calls", { count: number })]),
    "3",
  );
  const planned = el("p", { class: "state", role: "status" });
  const plan = (fault) => change("/api/weather/next", { fault, count: Number(count.value) });
  const buttons = FAULTS.map((fault) =>
    el("button", { type: "button", class: "quiet", on: { click: () => plan(fault) } }, say(`fault_${fault}`)),
  );
  const clear = el(
    "button",
    { type: "button", class: "quiet", on: { click: () => change("/api/weather/clear") } },
    icon("sun"),
    say("weather_clear"),
  );
  const draw = () => {
    const { planned: left } = summary().weather;
    planned.dataset.state = left ? "starting" : "running";
    planned.textContent = left ? say("planned", { count: left }) : say("planned_none");
  };
  return {
    element: section(
      say("next_calls"),
      field(say("how_many"), count),
      el("div", { class: "stack" }, buttons),
      planned,
      clear,
    ),
    draw,
  };
}

function blockPart() {
  const list = el("div", {});
  const draw = () =>
    keep(
      list,
      summary().people.map((person) => ({
        key: String(person.id),
        signature: JSON.stringify([person.name, person.blocks_bot, setting().language]),
        draw: (old) => (old ? updated(old, person) : updated(blocker(person.id), person)),
      })),
    );
  return { element: section(say("who_blocks"), list), draw };
}

function blocker(id) {
  const box = el("input", {
    type: "checkbox",
    on: { change: () => change(`/api/people/${id}`, { blocks_bot: box.checked }) },
  });
  return el("label", { class: "check" }, box, el("span", {}));
}

/** In place, so that the box that was just ticked keeps the focus. */
function updated(label, person) {
  label.querySelector("input").checked = person.blocks_bot;
  label.querySelector("span").textContent = person.name;
  return label;
}

function section(title, ...content) {
  return el("section", {}, el("h3", {}, title), ...content);
}
