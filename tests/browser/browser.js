/** The installed Chromium, and one page of it that tells on itself. */

import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** What Debian, Ubuntu and Google call it. */
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const ARGUMENTS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const PATIENCE_MS = 45_000;

/**
 * @typedef {object} Looks
 * @property {number} [width]
 * @property {number} [height]
 * @property {"light"|"dark"} [scheme]
 * @property {number} [sharpness] Pixels of a picture for each of the page.
 * @property {boolean} [touch] The screen can be touched.
 */

/**
 * Opens a page.
 * @param {string} url
 * @param {Looks} [looks]
 * @returns {Promise<{ page: import("playwright-core").Page, complaints: string[], close: () => Promise<void> }>}
 * `complaints` is what should never happen on the page: errors, and anything fetched from elsewhere.
 */
export async function openPage(
  url,
  { width = 1440, height = 900, scheme = "light", sharpness = 1, touch = false } = {},
) {
  const executablePath = process.env.WADUL_CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (!executablePath) throw new Error(`there is no browser: ${PLACES.join(", ")}`);
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: sharpness,
    colorScheme: scheme,
    hasTouch: touch,
    reducedMotion: "reduce",
    locale: "id-ID",
    // Not that of the office: the page tells WIB wherever it is open.
    timezoneId: "America/New_York",
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    // The bot serves its own page from another port of this machine.
    const isHere = ["http://127.0.0.1:", "data:", "blob:"].some((start) => request.url().startsWith(start));
    if (!isHere) complaints.push(`fetched from elsewhere: ${request.url()}`);
  });
  await page.goto(url);
  return { page, complaints, close: () => browser.close() };
}
