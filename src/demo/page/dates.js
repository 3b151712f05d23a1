/** Days and hours as people read them: always WIB, whatever the zone of this machine. */

import { setting } from "./settings.js";

const ZONE = "Asia/Jakarta";
/** @type {Map<string, Intl.DateTimeFormat>} Making one is slow, and every bubble needs one. */
const formats = new Map();

function formatted(at, options) {
  const language = setting().language === "en" ? "en-GB" : "id-ID";
  const name = language + JSON.stringify(options);
  let format = formats.get(name);
  if (!format) formats.set(name, (format = new Intl.DateTimeFormat(language, { timeZone: ZONE, ...options })));
  return format.format(new Date(at));
}

/** @typedef {string|Date} Moment */

/** @param {Moment} at `10.03` (`10:03` in English) */
export const hour = (at) => formatted(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** @param {Moment} at `26 November 2026` */
export const day = (at) => formatted(at, { day: "numeric", month: "long", year: "numeric" });

/** @param {Moment} at `Kamis, 26 November 2026` */
export const weekday = (at) => formatted(at, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** @param {Moment} at `Kam, 26 Nov` */
export const shortDay = (at) => formatted(at, { weekday: "short", day: "numeric", month: "short" });

/** @param {Moment} at `26 Nov 2026 10.03` */
export const stamp = (at) => `${formatted(at, { day: "numeric", month: "short", year: "numeric" })} ${hour(at)}`;

/**
 * For a list of chats: the hour today, else the day.
 * @param {Moment} at
 * @param {Date} now
 */
export const whenShort = (at, now) =>
  day(at) === day(now) ? hour(at) : formatted(at, { day: "numeric", month: "short" });
