/** Taking what was seen along: a transcript, and a picture. */

import { demoTime } from "./world.js";
import { takePicture } from "./picture.js";
import { tell } from "./notices.js";
import { say } from "./words.js";

/**
 * Where the transcript of these chats is.
 * @param {number[]} chats
 */
export function transcriptOf(chats) {
  return `/api/transcript?chats=${[...new Set(chats)].join(",")}`;
}

/**
 * Saves a picture of the chats as they are on the screen.
 * @param {string} [name]
 */
export async function savePanes(name = "wadul") {
  try {
    const picture = await takePicture(document.querySelector(".panes"));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(picture);
    link.download = `${name}-${demoTime().toISOString().slice(0, 10)}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    tell(say("picture_saved"));
  } catch (error) {
    // Some browsers don't let a canvas with a page on it be read.
    console.error(error);
    tell(say("picture_failed"), "bad");
  }
}
