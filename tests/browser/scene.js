/** A test: a demo of its own, its page, and what to look at when it goes wrong. */

import { mkdir, writeFile } from "node:fs/promises";
import test from "node:test";
import { openPage } from "./browser.js";
import { startDemo } from "./demo.js";
import { Phone } from "./phone.js";
import { LEFT } from "./pictures.js";

const LONGEST_MS = 240_000;

/** The page with everybody on it. */
export class Stage {
  constructor(demo, { page, complaints, close }) {
    this.demo = demo;
    this.page = page;
    this.complaints = complaints;
    this.close = close;
  }

  /** A person's phone; it is put beside the others where it is not on the screen yet. */
  async phone(name) {
    const phone = new Phone(this.page, name);
    await this.page.locator(".pane").first().waitFor();
    if (!(await phone.pane.count())) {
      await this.page.getByRole("button", { name: "Tambah layar" }).click();
      const whose = this.page.getByLabel("Layar milik").last();
      const people = await whose.locator("option").allInnerTexts();
      await whose.selectOption({ label: people.find((one) => one.startsWith(`${name} · `)) });
    }
    await phone.pane.waitFor();
    return phone;
  }

  /** Opens a panel at the side. */
  async panel(name) {
    const tab = this.page.getByRole("navigation", { name: "Alat demo" }).getByRole("button", { name, exact: true });
    if ((await tab.getAttribute("aria-expanded")) === "false") await tab.click();
    return this.page.getByRole("complementary", { name });
  }

  /** Closes the panel that is open. */
  async closePanel() {
    await this.page.getByRole("complementary").getByRole("button", { name: "Tutup" }).click();
  }

  /** Moves the time on, as its panel does. */
  async time(step) {
    const panel = await this.panel("Waktu");
    const button = panel.getByRole("button", { name: step });
    await Promise.all([this.page.waitForResponse((answer) => answer.url().endsWith("/api/clock")), button.click()]);
    await this.closePanel();
  }

  /** Everybody, as the page knows them. */
  async people() {
    return this.page.evaluate(async () => {
      const { summary } = await import("/page/world.js");
      return summary()?.people.map(({ id, name }) => ({ id, name })) ?? [];
    });
  }

  /** What everybody saw. */
  async transcript() {
    const ids = (await this.people()).map((person) => person.id);
    return this.demo.read(`/api/transcript?chats=${ids.join(",")}`);
  }

  /** Nothing happened that should never happen. */
  isWell() {
    if (this.complaints.length) throw new Error(`the page complains:\n${this.complaints.join("\n")}`);
    const errors = this.demo.log().match(/^.* ERROR .*$/gm);
    if (errors) throw new Error(`the program complains:\n${errors.join("\n")}`);
  }

  /** Leaves a picture and a transcript, and prints what there is to know. */
  async explain(title) {
    const name = title.replace(/\W+/g, "-").slice(0, 60);
    await mkdir(LEFT, { recursive: true });
    await this.page.screenshot({ path: `${LEFT}failed-${name}.png` }).catch(() => {});
    const transcript = await this.transcript().catch((broken) => String(broken));
    await writeFile(`${LEFT}failed-${name}.md`, transcript);
    const parts = [
      transcript.split("\n").slice(-200).join("\n"),
      this.demo.log(),
      `complaints of the page:\n${this.complaints.join("\n")}`,
      `picture: target/browser/failed-${name}.png, transcript: target/browser/failed-${name}.md`,
    ];
    console.error(`--- ${title}\n${parts.join("\n---\n")}\n---`);
  }
}

/**
 * A story told in the browser, on the morning of a working day.
 * @param {string} title
 * @param {import("./browser.js").Looks & { seed?: number }} wishes
 * @param {(stage: Stage) => Promise<void>} tell
 */
export function scene(title, wishes, tell) {
  test(title, { timeout: LONGEST_MS }, async () => {
    const demo = await startDemo(wishes);
    try {
      // So that nothing depends on the hour at which somebody runs the tests.
      await demo.post("/api/clock", { step: "morning" });
      const stage = new Stage(demo, await openPage(demo.url, wishes));
      try {
        await tell(stage);
        stage.isWell();
      } catch (error) {
        await stage.explain(title);
        throw error;
      } finally {
        await stage.close();
      }
    } finally {
      await demo.stop();
    }
  });
}
