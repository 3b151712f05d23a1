/** The caption of a story that plays: what happens now, and the buttons that steer it. */

import { post } from "./api.js";
import { el, iconButton, keep } from "./dom.js";
import { icon } from "./icons.js";
import { attempt } from "./notices.js";
import { savePanes, transcriptOf } from "./record.js";
import { setting } from "./settings.js";
import { paceChoice } from "./stories.js";
import { say, told } from "./words.js";
import { summary, world } from "./world.js";

/**
 * @param {AbortSignal} signal
 * @returns {HTMLElement}
 */
export function storyBar(signal) {
  const bar = el("section", { class: "story-bar", "aria-label": say("panel_stories"), hidden: true });
  /** @type {Set<number>} Everybody who did something, for the transcript. */
  let players = new Set();
  let scene = "";

  function draw() {
    const story = summary()?.story;
    bar.hidden = !story;
    if (!story) return;
    follow(story);
    keep(bar, rows(story, [...players]));
  }
  /** Whoever acts is brought onto the screen, once a step: in between everybody may look elsewhere. */
  function follow(story) {
    const next = `${story.key} ${story.step} ${story.who}`;
    if (next === scene) return;
    if (!scene.startsWith(`${story.key} `) || story.step <= 1) players = new Set();
    scene = next;
    if (story.who === null) return;
    players.add(story.who);
    world.dispatchEvent(new CustomEvent("show-person", { detail: story.who }));
  }
  world.addEventListener("summary", draw, { signal });
  draw();
  return bar;
}

function rows(story, players) {
  const steer = (what) => attempt(() => post(`/api/stories/${story.key}`, { do: what, seconds: setting().pace }));
  const isOver = story.state === "ended" || story.state === "failed";
  return [
    {
      key: "words",
      signature: JSON.stringify([story, setting().language]),
      draw: (old) => {
        const node = old ?? el("div", { class: "caption", "aria-live": "polite" });
        const head = el(
          "small",
          {},
          `${told(story.title)} · ${say("step_of", { step: story.step, steps: story.steps })}${isOver ? ` · ${say(`story_${story.state}`)}` : ""}`,
        );
        const text = el("p", {}, told(story.sentence));
        node.replaceChildren(head, text, story.error ? el("p", { class: "warn" }, story.error) : "");
        return node;
      },
    },
    {
      key: "progress",
      signature: `${story.step}/${story.steps}`,
      draw: (old) => moved(old ?? el("progress", { "aria-label": say("progress") }), story),
    },
    {
      key: "buttons",
      signature: JSON.stringify([story.key, story.state, isOver ? players : [], setting().language]),
      draw: () => el("div", { class: "steer" }, isOver ? endButtons(story, players, steer) : playButtons(story, steer)),
    },
  ];
}

function moved(progress, story) {
  progress.max = story.steps;
  progress.value = story.step;
  return progress;
}

function playButtons(story, steer) {
  const isPlaying = story.state === "playing";
  return [
    isPlaying
      ? iconButton(icon("pause"), say("pause"), () => steer("pause"))
      : iconButton(icon("play"), say("go_on"), () => steer("play")),
    el("button", { type: "button", class: "quiet", on: { click: () => steer("step") } }, say("next_step")),
    paceChoice(() => isPlaying && steer("play")),
    iconButton(icon("stop"), say("stop"), () => steer("stop")),
  ];
}

function endButtons(story, players, steer) {
  const chats = players.length ? players : setting().panes.map((one) => one.person);
  return [
    el(
      "a",
      { class: "button quiet", href: transcriptOf(chats), download: `${story.key}.md` },
      icon("document"),
      say("save_transcript"),
    ),
    el(
      "button",
      { type: "button", class: "quiet", on: { click: () => savePanes(story.key) } },
      icon("camera"),
      say("save_picture"),
    ),
    el(
      "button",
      { type: "button", class: "quiet", on: { click: () => steer("play") } },
      icon("play"),
      say("play_again"),
    ),
    iconButton(icon("close"), say("close"), () => steer("stop")),
  ];
}
