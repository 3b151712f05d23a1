/** What can be found by a program of what keeps people out. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TOLD = new Set(["serious", "critical"]);

/**
 * Looks at the page as it stands.
 * @param {import("playwright-core").Page} page
 * @param {string} name Where it stands.
 * @returns {Promise<string[]>} One line for each finding that is serious or worse.
 */
export async function obstacles(page, name) {
  // Not as a script of the page, which its policy forbids.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => axe.run());
  return violations
    .filter((one) => TOLD.has(one.impact))
    .map((one) => `${name}: ${one.id}: ${one.nodes.map((node) => `${node.html} ${node.failureSummary}`).join("; ")}`);
}
