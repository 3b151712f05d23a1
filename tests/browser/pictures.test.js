/** The guides show pictures that these tests take, and no others are kept. */

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import test from "node:test";

const TOP = new URL("../../", import.meta.url);
const KEPT = new URL("docs/gambar/", TOP);

const text = (name) => readFileSync(new URL(name, TOP), "utf8");
const listed = (folder, ending) =>
  existsSync(new URL(folder, TOP)) ? readdirSync(new URL(folder, TOP)).filter((name) => name.endsWith(ending)) : [];

const guides = ["README.md", ...listed("docs/", ".md").map((name) => `docs/${name}`)];
const named = new Set(
  guides.flatMap((guide) => [...text(guide).matchAll(/gambar\/([\w-]+)\.png/g)].map(([, name]) => name)),
);
const tests = listed("tests/browser/", ".js").map((name) => text(`tests/browser/${name}`));
const taken = new Set(
  tests.flatMap((source) =>
    [...source.matchAll(/(?:picture|picturePhone|shown)\(\s*"([\w-]+)"/g)].map(([, name]) => name),
  ),
);
const kept = listed("docs/gambar/", ".png").map((name) => name.replace(/\.png$/, ""));

test("every picture that a guide shows is taken by a test and kept", () => {
  assert.ok(taken.size > 20);
  assert.deepEqual(
    [...named].filter((name) => !taken.has(name)),
    [],
    "no test takes them",
  );
  assert.deepEqual(
    [...named].filter((name) => !kept.includes(name)),
    [],
    "take them with tests/browser/run --pictures",
  );
});

test("no picture is kept that no guide shows, and none is large", () => {
  assert.deepEqual(
    kept.filter((name) => !named.has(name)),
    [],
  );
  const size = (name) => readFileSync(new URL(`${name}.png`, KEPT)).length;
  assert.deepEqual(
    kept.filter((name) => size(name) > 120_000),
    [],
  );
});
