/** The panel of stories: the demo plays them by itself, step by step. */

import { get, post } from "./api.js";
import { el, field, select } from "./dom.js";
import { icon } from "./icons.js";
import { attempt } from "./notices.js";
import { savePanes, transcriptOf } from "./record.js";
import { choose, setting } from "./settings.js";
import { say, told } from "./words.js";

const PACES = [2, 4, 8, 15];

/**
 * How fast stories go.
 * @param {(seconds: number) => void} change
 */
export function paceChoice(change) {
  const pace = select(
    PACES.map((seconds) => [String(seconds), say(`pace_${seconds}`)]),
    String(setting().pace),
    { "aria-label": say("pace") },
  );
  pace.addEventListener("change", () => {
    choose({ pace: Number(pace.value) });
    change(Number(pace.value));
  });
  return pace;
}

/**
 * @param {AbortSignal} signal
 * @returns {HTMLElement}
 */
export function storiesPanel(signal) {
  const list = el("ul", { class: "stories" });
  attempt(() => get("/api/stories")).then((stories) => {
    if (stories && !signal.aborted) list.replaceChildren(...stories.map(line));
  });
  const chats = () => setting().panes.map((one) => one.chat ?? one.person);
  const keep = () => (transcript.href = transcriptOf(chats()));
  const transcript = el(
    "a",
    { class: "button quiet", download: "transkrip.md", on: { focus: keep, pointerdown: keep } },
    icon("document"),
    say("save_transcript"),
  );
  keep();
  return el(
    "div",
    { class: "panel" },
    el("p", { class: "hint" }, say("stories_hint")),
    field(
      say("pace"),
      paceChoice(() => {}),
    ),
    list,
    el(
      "section",
      {},
      el("h3", {}, say("save_now")),
      el(
        "div",
        { class: "stack" },
        transcript,
        el(
          "button",
          { type: "button", class: "quiet", on: { click: () => savePanes() } },
          icon("camera"),
          say("save_picture"),
        ),
      ),
    ),
  );
}

function line(story) {
  const play = () => attempt(() => post(`/api/stories/${story.key}`, { do: "play", seconds: setting().pace }));
  return el(
    "li",
    {},
    el("b", {}, told(story.title)),
    el("p", {}, told(story.about)),
    el(
      "button",
      {
        type: "button",
        class: "main",
        "aria-label": say("play_story", { title: told(story.title) }),
        on: { click: play },
      },
      icon("play"),
      say("play_steps", { count: story.steps }),
    ),
  );
}
