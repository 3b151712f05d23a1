/** A voice message: one button, a bar, and its length. */

import { el, iconButton } from "./dom.js";
import { icon } from "./icons.js";
import { tell } from "./notices.js";
import { say } from "./words.js";

/** @type {HTMLAudioElement|null} Only one speaks at a time. */
let speaking = null;

/**
 * @param {import("./types.js").Media} media
 */
export function player(media) {
  const length = media.seconds ?? 0;
  const bar = el("progress", { max: 1, value: 0, "aria-label": say("voice_progress") });
  const time = el("small", {}, clock(length));
  const sound = media.url ? new Audio() : null;
  const button = iconButton(icon("play"), say("play"), () => toggle(), {
    class: "icon-button round",
    disabled: !sound,
  });

  function show(isPlaying) {
    button.replaceChildren(icon(isPlaying ? "pause" : "play"));
    button.setAttribute("aria-label", say(isPlaying ? "pause" : "play"));
  }
  async function toggle() {
    if (!sound.paused) return sound.pause();
    sound.src ||= media.url;
    try {
      await sound.play();
    } catch {
      tell(say("cannot_play"), "bad");
    }
  }
  sound?.addEventListener("play", () => {
    if (speaking !== sound) speaking?.pause();
    speaking = sound;
    show(true);
  });
  for (const end of ["pause", "ended"]) sound?.addEventListener(end, () => show(false));
  sound?.addEventListener("timeupdate", () => {
    const whole = Number.isFinite(sound.duration) ? sound.duration : length;
    bar.value = whole ? sound.currentTime / whole : 0;
    time.textContent = clock(sound.ended ? length : Math.floor(sound.currentTime));
  });
  return el("div", { class: "player" }, button, el("div", {}, bar, el("b", {}, media.name ?? say(media.kind)), time));
}

const clock = (seconds) => `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, "0")}`;
