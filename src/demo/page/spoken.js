/** New messages of the chats on the screen, said to a screen reader: once, in order, with the name of who reads them. */

import { announce } from "./notices.js";
import { plain } from "./rich.js";
import { setting } from "./settings.js";
import { chatAt, keyOf, personOf, world } from "./world.js";
import { say } from "./words.js";

/** @type {Map<string, number>} The newest message said, or there from the start. */
const said = new Map();

/** Begins to speak. */
export function speakNews() {
  world.addEventListener("chat", (event) => {
    const key = event.detail;
    const messages = chatAt(key)?.messages;
    if (!messages) return;
    const upTo = said.get(key);
    said.set(key, messages.at(-1)?.id ?? 0);
    const pane = setting().panes.find((one) => keyOf(one.person, one.chat) === key);
    if (upTo === undefined || !pane) return;
    for (const message of messages) {
      if (message.id > upTo && message.person !== pane.person) announce(sentence(pane.person, message));
    }
  });
}

function sentence(reader, message) {
  const content = plain(message.html) || say(message.media?.kind === "photo" ? "photo" : "document");
  return say("new_message", { reader: personOf(reader)?.name ?? "", from: message.name, content });
}
