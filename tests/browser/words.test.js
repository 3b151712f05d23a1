/** The dictionary of the page: every word in both languages, none missing, none left over. */

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";

const PAGE = new URL("../../src/demo/page/", import.meta.url);
const read = (name) => readFileSync(new URL(name, PAGE), "utf8");

/** The dictionary is an object of plain words, and so can be read off its source. */
function dictionary() {
  const [, source] = /const WORDS = (\{.*?\n\});/s.exec(read("words.js"));
  return new Function(`return ${source}`)();
}

const words = dictionary();
const names = Object.keys(words);
const modules = readdirSync(PAGE).filter((name) => name.endsWith(".js"));
const used = modules.map((name) =>
  name === "words.js" ? read(name).replace(/const WORDS = .*?\n\};/s, "") : read(name),
);
const source = used.join("\n");

/** Names that are put together: `say(`panel_${name}`)`. */
const families = [...source.matchAll(/say\(\s*`(\w+)\$\{/g)].map(([, family]) => family);

test("every word is there in both languages, with the same holes", () => {
  assert.ok(names.length > 150);
  for (const [name, both] of Object.entries(words)) {
    assert.equal(both.length, 2, name);
    const [id, en] = both.map((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, hole]) => hole).sort());
    assert.deepEqual(id, en, `the holes of ${name}`);
    for (const text of both) assert.ok(text.trim().length > 0 && text === text.trim(), name);
  }
});

test("every word is used", () => {
  const isUsed = (name) => source.includes(`"${name}"`) || families.some((family) => name.startsWith(family));
  assert.deepEqual(
    names.filter((name) => !isUsed(name)),
    [],
  );
});

test("no word is missing", () => {
  const asked = [...source.matchAll(/say\(\s*"(\w+)"/g)].map(([, name]) => name);
  const chosen = [...source.matchAll(/say\(\s*[^"`(]*\? "(\w+)" : "(\w+)"/g)].flatMap(([, one, other]) => [one, other]);
  assert.ok(asked.length > 100 && chosen.length > 4);
  assert.deepEqual(
    [...asked, ...chosen].filter((name) => !names.includes(name)),
    [],
  );
  assert.deepEqual(
    families.filter((family) => !names.some((name) => name.startsWith(family))),
    [],
  );
});

/** What the server may say: the ends of the names that are put together. */
test("there is a word for everything that the server says", () => {
  const types = read("types.js");
  const choices = (field) => new RegExp(`\\{((?:"\\w+"\\|?)+)\\} ${field}\\b`).exec(types)[1].match(/\w+/g);
  const needed = [
    ...choices("part").map((part) => `part_${part}`),
    ...choices("state").map((state) => `bot_${state}`),
    ...choices("way").map((way) => `way_${way}`),
  ];
  const server = readFileSync(new URL("../inside.rs", PAGE), "utf8");
  const outbox = readFileSync(new URL("../../store/outbox.rs", PAGE), "utf8");
  const replaced = ["superseded", "caught_up"];
  const endings = [...outbox.matchAll(/\(Ending::\w+, "(\w+)"\)/g)].map(([, ending]) => ending);
  const states = [...server.matchAll(/=> "(waiting|sending|replaced)"/g)].map(([, state]) => state);
  needed.push(...[...states, ...endings.filter((ending) => !replaced.includes(ending))].map((one) => `letter_${one}`));
  assert.ok(needed.length > 14);
  assert.deepEqual(
    needed.filter((name) => !names.includes(name)),
    [],
  );
});
