/** Where one writes: the text, what it answers or changes, and the menu of commands. */

import { post } from "./api.js";
import { openAttachMenu } from "./attach.js";
import { commandList } from "./commands.js";
import { el, iconButton } from "./dom.js";
import { icon } from "./icons.js";
import { attempt } from "./notices.js";
import { send } from "./outgoing.js";
import { plain } from "./rich.js";
import { chatAt, fetchChat } from "./world.js";
import { say } from "./words.js";

const LONGEST = 4096;
const MOST_ROWS_PIXELS = 160;
/** @type {Map<string, string>} What was begun in each chat, so that looking elsewhere loses nothing. */
const drafts = new Map();

/**
 * @param {{ viewer: number, chat: number, key: string }} where
 */
export function composer(where) {
  const { viewer, chat, key } = where;
  const text = el("textarea", {
    rows: 1,
    maxlength: LONGEST,
    placeholder: say("write"),
    "aria-label": say("write"),
    autocomplete: "off",
    value: drafts.get(key) ?? "",
  });
  const about = el("div", { class: "about", hidden: true });
  const commands = commandList(text, (command) => write(`/${command}`));
  const menu = iconButton(icon("command"), say("commands"), () => commands.toggle(), {
    class: "icon-button",
    "aria-haspopup": "listbox",
  });
  const fold = iconButton(icon("keyboard"), say("keyboard"), () => {}, { class: "icon-button", hidden: true });
  const clip = iconButton(icon("attach"), say("attach"), (event) => openAttachMenu(event.currentTarget, where), {
    "aria-haspopup": "menu",
  });
  const form = el(
    "form",
    { class: "composer" },
    clip,
    menu,
    text,
    fold,
    el("button", { class: "icon-button send", "aria-label": say("send"), title: say("send") }, icon("send")),
  );
  const element = el("div", { class: "writing" }, commands.element, about, form);
  /** @type {{ kind: "reply"|"edit", message: import("./types.js").Message }|null} */
  let target = null;

  function write(words) {
    const reply_to = target?.kind === "reply" ? target.message.id : undefined;
    send(viewer, chat, { text: words }, () => post("/api/send", { viewer, chat, text: words, reply_to }));
    aim(null);
    set("");
  }
  async function change(words) {
    const { message } = target;
    const isDone = await attempt(() => post("/api/edit", { viewer, chat, message: message.id, text: words }));
    if (!isDone) return;
    aim(null);
    set(drafts.get(key) ?? "");
    await fetchChat(viewer, chat);
  }
  function set(words) {
    text.value = words;
    text.dispatchEvent(new Event("input"));
  }
  function aim(next) {
    target = next;
    about.hidden = !target;
    if (!target) return about.replaceChildren();
    about.replaceChildren(
      icon(target.kind),
      el(
        "span",
        {},
        el("b", {}, say(target.kind === "edit" ? "editing" : "replying", { name: target.message.name })),
        el("small", {}, plain(target.message.html) || say("message")),
      ),
      iconButton(icon("close"), say("cancel"), () => letGo()),
    );
    text.focus();
  }
  function letGo() {
    const wasEdit = target?.kind === "edit";
    aim(null);
    if (wasEdit) set(drafts.get(key) ?? "");
    text.focus();
  }
  function edit(message) {
    aim({ kind: "edit", message });
    set(plain(message.html));
    text.setSelectionRange(text.value.length, text.value.length);
  }
  function editLast() {
    const own = chatAt(key)
      ?.messages.filter((one) => one.person === viewer && one.html && !one.media)
      .at(-1);
    if (own) edit(own);
    return !!own;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = text.value.trim();
    if (!words) return text.focus();
    if (target?.kind === "edit") change(words);
    else write(words);
    text.focus();
  });
  text.addEventListener("keydown", (event) => {
    // Enter also ends the composing of a letter; that one is not ours.
    if (event.isComposing || commands.takes(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === "Escape" && target) {
      event.preventDefault();
      letGo();
    } else if (event.key === "ArrowUp" && !text.value && editLast()) {
      event.preventDefault();
    }
  });
  text.addEventListener("input", () => {
    if (target?.kind !== "edit") drafts.set(key, text.value);
    text.style.height = "auto";
    text.style.height = `${Math.min(text.scrollHeight, MOST_ROWS_PIXELS)}px`;
    commands.filter();
  });

  return {
    element,
    focus: () => text.focus(),
    reply: (message) => aim({ kind: "reply", message }),
    edit,
    /**
     * @param {import("./types.js").Chat} next
     * @param {ReturnType<typeof import("./keyboard.js").replyKeyboard>} keys
     */
    draw(next, keys) {
      commands.set(next.commands);
      menu.hidden = next.commands.length === 0;
      fold.hidden = !next.keyboard;
      const show = () => fold.setAttribute("aria-expanded", String(keys.isOpen()));
      fold.onclick = () => {
        keys.toggle();
        show();
      };
      show();
    },
  };
}
