/** PNG as far as the tests need it: a plain photo to send, and pictures made small by a palette. */

import { deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const TRUE_COLOUR = 2;
const PALETTE = 3;
/** The page has few colours; the others are the soft edges of its letters. */
const COLOURS = 96;

/**
 * A picture in one colour.
 * @param {number} width
 * @param {number} height
 * @param {[red: number, green: number, blue: number]} colour
 */
export function plainPicture(width, height, colour) {
  return written(width, height, TRUE_COLOUR, Buffer.alloc(width * height * 3, Buffer.from(colour)), 3);
}

/**
 * The same picture with a palette, in a quarter of the bytes.
 * @param {Buffer} png As the browser makes it: eight bits a channel, not interlaced.
 */
export function smaller(png) {
  const { width, height, pixels } = read(png);
  const palette = paletteOf(pixels);
  const nearest = new Map(palette.map((colour, index) => [colour, index]));
  const indices = Buffer.alloc(pixels.length);
  pixels.forEach((colour, at) => {
    let index = nearest.get(colour);
    if (index === undefined) nearest.set(colour, (index = closest(palette, colour)));
    indices[at] = index;
  });
  const colours = Buffer.from(palette.flatMap((colour) => channels(colour)));
  return written(width, height, PALETTE, indices, 1, chunk("PLTE", colours));
}

const channels = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/**
 * The most common colour, then again and again the one that would be missed most: common, and far from those chosen. The
 * common ones alone would be shades of the paper, and a small red mark would turn grey.
 */
function paletteOf(pixels) {
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const left = [...counts].map(([colour, count]) => ({ colour, count, missed: 255 ** 2 }));
  const palette = [];
  while (palette.length < Math.min(COLOURS, counts.size)) {
    const next = left.reduce((a, b) => (b.missed * b.count > a.missed * a.count ? b : a));
    palette.push(next.colour);
    for (const one of left) one.missed = Math.min(one.missed, distance(one.colour, next.colour));
  }
  return palette;
}

function distance(one, other) {
  const [a, b] = [channels(one), channels(other)];
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}

function closest(palette, colour) {
  const distances = palette.map((candidate) => distance(candidate, colour));
  return distances.indexOf(Math.min(...distances));
}

/** Width, height, and each pixel as one number. */
function read(png) {
  const parts = [];
  let width, height, size;
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") {
      [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
      size = data[9] === 6 ? 4 : 3;
    } else if (type === "IDAT") parts.push(data);
    at += 12 + length;
  }
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), height, width * size, size);
  const pixels = new Uint32Array(width * height).map((_, at) => bytes.readUIntBE(at * size, 3));
  return { width, height, pixels };
}

/** Each line says how it was foretold from its left and upper neighbours, and holds the difference. */
function unfiltered(lines, height, stride, size) {
  const bytes = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= size ? bytes[at - size] : 0;
      const up = y ? bytes[at - stride] : 0;
      const corner = x >= size && y ? bytes[at - stride - size] : 0;
      const foretold = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][filter];
      bytes[at] = lines[y * (stride + 1) + 1 + x] + foretold;
    }
  }
  return bytes;
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value));
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function written(width, height, kind, bytes, size, ...extra) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, kind], 8);
  const stride = width * size;
  const lines = Buffer.alloc(height * (stride + 1));
  for (let y = 0; y < height; y += 1) bytes.copy(lines, y * (stride + 1) + 1, y * stride, (y + 1) * stride);
  const data = chunk("IDAT", deflateSync(lines, { level: 9 }));
  return Buffer.concat([SIGNATURE, chunk("IHDR", header), ...extra, data, chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type, data) {
  const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(type), data, Buffer.alloc(4)]);
  whole.writeUInt32BE(data.length, 0);
  whole.writeUInt32BE(checksum(whole.subarray(4, -4)), whole.length - 4);
  return whole;
}

/** CRC-32. */
function checksum(bytes) {
  let rest = ~0;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return ~rest >>> 0;
}
