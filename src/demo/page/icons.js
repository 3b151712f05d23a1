/** The pictures of buttons and marks: strokes on a field of 24 by 24. */

const PATHS = {
  add: "M12 5v14M5 12h14",
  attach:
    "M20 11.500l-8.200 8.200a5 5 0 0 1-7-7L13 4.500a3.300 3.300 0 0 1 4.700 4.700l-8.100 8a1.700 1.700 0 0 1-2.400-2.400l7.500-7.300",
  back: "M15 5l-7 7 7 7",
  bell: "M6.500 17V11a5.500 5.500 0 0 1 9.600-3.600M17.500 11v6M4.500 17h15M10 20h4M4 4l16 16",
  block: "M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M6 6l12 12",
  camera: "M4 8h3.500L9 5.500h6L16.500 8H20v11H4zM12 10.300a3.200 3.200 0 1 0 0 6.400 3.200 3.200 0 0 0 0-6.400",
  clock: "M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M12 7.500V12l3 2",
  close: "M6 6l12 12M18 6L6 18",
  command: "M5 4.500h14v15H5zM13.500 8l-3 8",
  contact: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4.500 20c.6-4 3.600-6 7.500-6s6.900 2 7.500 6",
  document: "M6.500 3.500h7l4 4v13h-11zM13.500 3.500v4h4M9 12h6M9 15.500h6",
  down: "M6 9l6 6 6-6",
  edit: "M4.500 19.500l1-4L16 5l3 3L8.500 18.500zM14 7l3 3",
  group:
    "M9 5a3.200 3.200 0 1 0 0 6.400A3.200 3.200 0 0 0 9 5M3 19c.4-3.600 2.800-5.400 6-5.400s5.600 1.800 6 5.400M15.500 5.500a3 3 0 0 1 0 5.700M17.500 14c2 .7 3.200 2.400 3.500 5",
  inside: "M4 6h16M4 12h16M4 18h10",
  keyboard: "M3.500 6.500h17v11h-17zM7 10h.01M10.500 10h.01M14 10h.01M17.200 10h.01M8 14h8",
  more: "M12 5.500v.01M12 12v.01M12 18.500v.01",
  moon: "M19.500 14A8 8 0 0 1 10 4.500a8 8 0 1 0 9.500 9.500z",
  one: "M5 12.500l4.500 4.500L19 7",
  pause: "M8.500 5.500v13M15.500 5.500v13",
  pin: "M12 21c4.500-5 6.500-8.400 6.500-11a6.500 6.500 0 0 0-13 0c0 2.600 2 6 6.500 11zM12 7.800a2.300 2.300 0 1 0 0 4.600 2.300 2.300 0 0 0 0-4.600",
  photo: "M4 5h16v14H4zM4 16l5-5 4.500 4.500L16 13l4 4M15.500 8.500v.01",
  play: "M7.500 5l11 7-11 7z",
  reply: "M10 6l-6 5.500 6 5.500v-3.500c5 0 8 1.500 10 5-.500-6-4-9-10-9z",
  send: "M4 4.500l17 7.500-17 7.500 2.500-7.500zM6.500 12H13",
  stop: "M6.500 6.500h11v11h-11z",
  story: "M4 5h6.500L12 6.500 13.500 5H20v13h-6.500L12 19.500 10.500 18H4zM12 6.500v13",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M18.700 5.300l-1.400 1.400M6.700 17.300l-1.400 1.400",
  two: "M2.500 12.500L7 17l9.500-10M11 16l1 1 9.500-10",
  voice: "M12 3.500a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0v-5a3 3 0 0 0-3-3M5.500 11.500a6.500 6.500 0 0 0 13 0M12 18v3",
  weather:
    "M7.500 17.500a4 4 0 0 1-.3-8 5.500 5.500 0 0 1 10.500 1.300 3.400 3.400 0 0 1-.4 6.700zM9 20.500l.500-1M13 21l.500-1",
};

/**
 * A picture; it says nothing by itself, what it stands on carries the name.
 * @param {keyof typeof PATHS} name
 * @returns {SVGElement}
 */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
