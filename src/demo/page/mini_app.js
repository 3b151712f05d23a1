/** The frame of a Mini App, speaking the web protocol of the real clients. */

import { get } from "./api.js";
import { openWindow } from "./dialogs.js";
import { el } from "./dom.js";
import { attempt } from "./notices.js";

const VERSION = "9.1";

/**
 * Opens a Mini App as a person.
 * @param {number} viewer
 * @param {string} title
 * @param {string} url
 */
export async function openMiniApp(viewer, title, url) {
  const given = await attempt(() => get(`/api/init-data?viewer=${viewer}`));
  if (!given) return;
  const parameters = new URLSearchParams({
    tgWebAppData: given.init_data,
    tgWebAppVersion: VERSION,
    tgWebAppPlatform: "web",
    tgWebAppThemeParams: JSON.stringify(theme()),
  });
  // Spaces as %20: the protocol's readers do not all know the plus sign.
  const address = `${url.split("#")[0]}#${parameters.toString().replaceAll("+", "%20")}`;
  const frame = el("iframe", {
    src: address,
    title,
    sandbox: "allow-scripts allow-same-origin allow-forms allow-popups allow-modals",
  });
  const button = el("button", { type: "button", class: "wide-button", hidden: true });
  const done = new AbortController();
  await openWindow(
    title,
    (close) => {
      const hear = listener(frame, button, close);
      addEventListener("message", hear, { signal: done.signal });
      return [frame, button];
    },
    { class: "mini-app" },
  );
  done.abort();
}

function listener(frame, button, close) {
  const target = new URL(frame.src).origin;
  const tell = (eventType, eventData = {}) =>
    frame.contentWindow.postMessage(JSON.stringify({ eventType, eventData }), target);
  button.addEventListener("click", () => tell("main_button_pressed"));
  const handlers = {
    web_app_close: () => close(),
    web_app_request_theme: () => tell("theme_changed", { theme_params: theme() }),
    web_app_request_viewport: () =>
      tell("viewport_changed", {
        width: frame.clientWidth,
        height: frame.clientHeight,
        is_state_stable: true,
        is_expanded: true,
      }),
    web_app_setup_main_button: (data) => {
      button.hidden = !data.is_visible;
      button.disabled = data.is_active === false;
      if (data.text) button.textContent = data.text;
    },
  };
  return (event) => {
    if (event.source !== frame.contentWindow) return;
    const said = parsed(event.data);
    // The others, such as web_app_ready and web_app_expand, ask for what this frame always is.
    if (said && Object.hasOwn(handlers, said.eventType)) handlers[said.eventType](said.eventData ?? {});
  };
}

function parsed(data) {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

/** The colours of the page, in the names of the protocol. */
function theme() {
  const styles = getComputedStyle(document.documentElement);
  const colour = (name) => styles.getPropertyValue(`--${name}`).trim();
  return {
    bg_color: colour("paper"),
    secondary_bg_color: colour("ground"),
    text_color: colour("ink"),
    hint_color: colour("faint"),
    link_color: colour("accent"),
    button_color: colour("accent-fill"),
    button_text_color: colour("on-accent"),
  };
}
