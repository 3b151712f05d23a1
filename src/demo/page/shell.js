/** What stands around the chats: the bar that says it is a simulation, the tools, and the panel at the side. */

import { hour, shortDay, weekday } from "./dates.js";
import { el, iconButton } from "./dom.js";
import { icon } from "./icons.js";
import { insidePanel } from "./inside.js";
import { MOST_PANES, panes } from "./panes.js";
import { peoplePanel } from "./people.js";
import { narrow } from "./screen.js";
import { choose, setting } from "./settings.js";
import { storiesPanel } from "./stories.js";
import { storyBar } from "./story_bar.js";
import { timePanel } from "./time.js";
import { weatherPanel } from "./weather.js";
import { say } from "./words.js";
import { demoTime, isConnected, summary, world } from "./world.js";

/** @type {Record<string, { picture: Parameters<typeof icon>[0], draw: (signal: AbortSignal) => HTMLElement }>} */
const PANELS = {
  people: { picture: "contact", draw: peoplePanel },
  time: { picture: "clock", draw: timePanel },
  weather: { picture: "weather", draw: weatherPanel },
  inside: { picture: "inside", draw: insidePanel },
  stories: { picture: "story", draw: storiesPanel },
};

/**
 * @param {AbortSignal} signal
 * @returns {HTMLElement[]}
 */
export function shell(signal) {
  const lost = el("div", { class: "lost", role: "alert" });
  const showLost = () => lost.replaceChildren(...(isConnected() ? [] : [say("lost_trying")]));
  world.addEventListener("connection", showLost, { signal });
  showLost();
  const side = el("aside", { class: "side", hidden: true });
  const stage = panes(signal);
  return [
    el("header", {}, strip(signal), lost, toolbar(signal, side, stage.add)),
    storyBar(signal),
    el("div", { class: "floor" }, el("main", { class: "stage" }, stage.switcher, stage.element), side),
  ];
}

function strip(signal) {
  const other = setting().language === "id" ? "en" : "id";
  const language = el(
    "button",
    {
      type: "button",
      class: "quiet",
      lang: other,
      "aria-label": say("other_language"),
      on: { click: () => choose({ language: other }) },
    },
    other.toUpperCase(),
  );
  const scheme = iconButton(icon("moon"), say("scheme"), () => {
    choose({ scheme: document.documentElement.dataset.scheme === "dark" ? "light" : "dark" });
  });
  const show = () => scheme.replaceChildren(icon(document.documentElement.dataset.scheme === "dark" ? "sun" : "moon"));
  addEventListener("wadul-settings", show, { signal });
  show();
  return el(
    "div",
    { class: "strip" },
    el("strong", {}, say("simulation")),
    el("span", { class: "about-strip" }, say("simulation_about")),
    language,
    scheme,
  );
}

function toolbar(signal, side, addPane) {
  const tabs = Object.entries(PANELS).map(([name, { picture }]) =>
    el(
      "button",
      {
        type: "button",
        class: "tab",
        "data-panel": name,
        "aria-expanded": "false",
        "aria-label": say(`panel_${name}`),
        on: { click: () => toggle(name) },
      },
      icon(picture),
      el("span", {}, say(`panel_${name}`)),
    ),
  );
  let open = new AbortController();
  /** Opens the panel that was chosen, in place of the one before. */
  function show() {
    open.abort();
    open = new AbortController();
    const name = Object.hasOwn(PANELS, setting().panel ?? "") ? setting().panel : null;
    for (const tab of tabs) tab.setAttribute("aria-expanded", String(tab.dataset.panel === name));
    side.hidden = !name;
    if (!name) return side.replaceChildren();
    side.setAttribute("aria-label", say(`panel_${name}`));
    const head = el(
      "header",
      {},
      el("h2", {}, say(`panel_${name}`)),
      iconButton(icon("close"), say("close"), () => close()),
    );
    side.replaceChildren(head, PANELS[name].draw(AbortSignal.any([open.signal, signal])));
  }
  function toggle(name) {
    choose({ panel: setting().panel === name ? null : name });
    show();
    side.querySelector("button, input, select")?.focus();
  }
  function close() {
    const tab = tabs.find((one) => one.dataset.panel === setting().panel);
    const hadFocus = side.contains(document.activeElement);
    choose({ panel: null });
    show();
    if (hadFocus) tab?.focus();
  }
  // Whoever is shown would be under it.
  world.addEventListener("show-person", () => narrow.matches && close(), { signal });
  side.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  // Where the panel covers the chat, a page that opens anew begins with the chat.
  if (narrow.matches) choose({ panel: null });
  show();
  const add = el(
    "button",
    {
      type: "button",
      class: "tab add-pane",
      "aria-label": say("add_pane"),
      title: say("add_pane"),
      on: { click: addPane },
    },
    icon("add"),
    el("span", {}, say("add_pane")),
  );
  const showAdd = () => (add.disabled = setting().panes.length >= MOST_PANES);
  addEventListener("wadul-settings", showAdd, { signal });
  showAdd();
  return el(
    "div",
    { class: "toolbar" },
    el("h1", {}, "Wadul"),
    clock(signal, () => toggle("time")),
    botState(signal),
    el("nav", { "aria-label": say("tools") }, tabs, add),
  );
}

function clock(signal, press) {
  const long = el("span", { class: "long" });
  const short = el("span", { class: "short", "aria-hidden": "true" });
  const button = el(
    "button",
    { type: "button", class: "clock", title: say("panel_time"), on: { click: press } },
    long,
    short,
  );
  const show = () => {
    if (!summary()) return;
    const now = demoTime();
    const time = `${hour(now)} WIB`;
    const next = `${weekday(now)} ${time}`;
    if (long.textContent === next) return;
    long.textContent = next;
    short.textContent = `${shortDay(now)} ${hour(now)}`;
  };
  world.addEventListener("summary", show, { signal });
  const timer = setInterval(show, 1000);
  signal.addEventListener("abort", () => clearInterval(timer));
  show();
  return button;
}

function botState(signal) {
  const node = el("span", { class: "bot-state", role: "status" });
  const show = () => {
    const bot = summary()?.bot;
    node.dataset.state = bot?.state ?? "";
    // A bot that works needs no words.
    const words = bot && bot.state !== "running" ? say(`bot_${bot.state}`) : "";
    if (node.textContent !== words) node.textContent = words;
    node.title = bot?.error ?? "";
  };
  world.addEventListener("summary", show, { signal });
  show();
  return node;
}
