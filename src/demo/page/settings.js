/** What this browser remembers between visits: language, scheme, panes. */

const KEY = "wadul-demo";

/** @typedef {{ key: string, person: number, chat: number|null }} PaneSetting */

/** @type {{ language: "id"|"en", scheme: "auto"|"light"|"dark", panes: PaneSetting[], active: number, panel: string|null, pace: number }} */
const settings = { language: "id", scheme: "auto", panes: [], active: 0, panel: null, pace: 4, ...remembered() };

function remembered() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return { ...kept, panes: Array.isArray(kept.panes) ? kept.panes : [] };
  } catch {
    // A private window may forbid storage, and anybody may have written nonsense into it.
    return {};
  }
}

/**
 * The settings as they are.
 * @returns {Readonly<typeof settings>}
 */
export function setting() {
  return settings;
}

/**
 * Changes some of them, remembers them, and says so with the event `wadul-settings`.
 * @param {Partial<typeof settings>} change
 */
export function choose(change) {
  Object.assign(settings, change);
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Without storage the choice holds until the page is closed.
  }
  dispatchEvent(new CustomEvent("wadul-settings", { detail: Object.keys(change) }));
}
