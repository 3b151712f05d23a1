/**
 * What the Telegram app around this page is told, and what it tells (core.telegram.org/api/web-events): the few events that
 * signing needs. Telegram's own script for it is another server's, and the page must also open where that one is not
 * reached.
 */

/** Behind the address stands what the app gives: who opened the page, and its colours. */
const given = new URLSearchParams(location.hash.slice(1));

/** Who opened the page, signed by Telegram; empty where it was opened outside of Telegram. */
export const initData = given.get("tgWebAppData") ?? "";

/**
 * Tells the app.
 * @param {string} eventType
 * @param {object} [eventData]
 */
export function tell(eventType, eventData = {}) {
  const proxy = window.TelegramWebviewProxy;
  if (proxy) proxy.postEvent(eventType, JSON.stringify(eventData));
  else if (window.parent !== window) window.parent.postMessage(JSON.stringify({ eventType, eventData }), "*");
}

function hear(eventType, eventData) {
  if (eventType === "theme_changed") paint(eventData?.theme_params);
}

/** Colours and nothing else, as variables of the style: `bg_color` is `--tg-theme-bg-color`. */
function paint(colours) {
  for (const [name, colour] of Object.entries(colours ?? {})) {
    if (!/^[a-z_]+$/.test(name) || !/^#[0-9a-f]{6}$/i.test(colour)) continue;
    document.documentElement.style.setProperty(`--tg-theme-${name.replaceAll("_", "-")}`, colour);
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// The apps call this; a page of Telegram that frames this one sends messages.
window.Telegram = { WebView: { receiveEvent: hear } };
window.TelegramGameProxy = window.Telegram.WebView;
window.addEventListener("message", (event) => {
  if (event.source !== window.parent || window.parent === window) return;
  const said = parsed(event.data);
  if (said) hear(said.eventType, said.eventData);
});

paint(parsed(given.get("tgWebAppThemeParams")));
tell("iframe_ready", { reload_supported: false });
tell("web_app_ready");
tell("web_app_expand");
// A stroke downwards is no wish to leave.
tell("web_app_setup_swipe_behavior", { allow_vertical_swipe: false });
