/** The pad in a real browser: drawn with a mouse and with a finger, undone, cleared, sent; in the colours of Telegram. */

import assert from "node:assert/strict";
import { obstacles } from "./accessible.js";
import { openPage } from "./browser.js";
import { answerAllButSignature } from "./filing.js";
import { picture } from "./pictures.js";
import { scene } from "./scene.js";

const BUTTON = "Tanda tangani di layar";

scene("a complaint is signed with the mouse, on a page in Telegram", { width: 1400, height: 1000 }, async (stage) => {
  const siti = await comesToSign(stage);
  await siti.presses(BUTTON);
  const pad = new Pad(stage.page.getByRole("dialog").frameLocator("iframe"));
  await pad.box.waitFor();
  assert.deepEqual(await pad.enabled(), []);

  await pad.drawsWithMouse(stage.page, SIGNATURE);
  assert.equal(await pad.strokes(), SIGNATURE.length);
  assert.deepEqual(await pad.enabled(), ["Batalkan goresan terakhir", "Hapus semua", "Kirim tanda tangan"]);
  await pad.button("Batalkan goresan terakhir").click();
  assert.equal(await pad.strokes(), SIGNATURE.length - 1);
  await pad.button("Hapus semua").click();
  assert.equal(await pad.strokes(), 0);
  assert.deepEqual(await pad.enabled(), []);

  // A slip is no signature, and is told so.
  await pad.drawsWithMouse(stage.page, [[[0.5, 0.5]]]);
  await pad.button("Kirim tanda tangan").click();
  await pad.says("Tanda tangannya belum terlihat.");
  await pad.button("Hapus semua").click();
  await pad.drawsWithMouse(stage.page, SIGNATURE);
  await picture("warga-kotak-tanda-tangan", stage.page, await stage.page.getByRole("dialog").boundingBox());
  await pad.button("Kirim tanda tangan").click();
  await pad.says("Tanda tangan sudah kami terima.");
  await siti.has("Kode akses");
  assert.equal(await pad.button("Kirim tanda tangan").count(), 0);
  await pad.button("Kembali ke obrolan").click();
  await stage.page.getByRole("dialog").waitFor({ state: "hidden" });

  // The page of the old message tells that it was signed, and files nothing more.
  await siti.presses(BUTTON);
  await pad.drawsWithMouse(stage.page, SIGNATURE);
  await pad.button("Kirim tanda tangan").click();
  await pad.says("Tanda tangan sudah kami terima.");
  await pad.button("Kembali ke obrolan").click();
  assert.equal(await siti.count("Kode akses"), 1);
  const rina = await stage.phone("Rina Wulandari");
  await rina.has("Tanda tangan: tanda tangan di layar");
});

scene("a finger signs on a dark phone, over a line that breaks", {}, async (stage) => {
  const siti = await comesToSign(stage);
  const address = await addressFor(stage, siti, { bg_color: "#101418", text_color: "#f0f2f4", button_color: "#1f6fa8" });
  const phone = await openPage(address, { width: 390, height: 780, scheme: "dark", touch: true });
  try {
    const pad = new Pad(phone.page);
    await pad.box.waitFor();
    const colours = await phone.page.evaluate(() => {
      const of = (selector, name) => getComputedStyle(document.querySelector(selector))[name];
      return [of("body", "backgroundColor"), of("path", "stroke"), of("#send", "backgroundColor")];
    });
    assert.deepEqual(colours, ["rgb(16, 20, 24)", "rgb(240, 242, 244)", "rgb(31, 111, 168)"]);

    await pad.drawsWithFinger(phone.page, SIGNATURE);
    assert.equal(await pad.strokes(), SIGNATURE.length);
    assert.equal(await phone.page.evaluate(() => window.scrollY), 0, "a finger on the box does not scroll");
    assert.deepEqual(await obstacles(phone.page, "the pad"), []);

    await phone.page.context().setOffline(true);
    await pad.button("Kirim tanda tangan").click();
    await pad.says("Belum terkirim, karena sambungan internet terputus.");
    assert.equal(await pad.strokes(), SIGNATURE.length, "what was drawn is still there");
    await phone.page.context().setOffline(false);
    await pad.button("Kirim tanda tangan").click();
    await pad.says("Tanda tangan sudah kami terima.");
    await siti.has("Kode akses");
    const broken = phone.complaints.filter((one) => !one.includes("ERR_INTERNET_DISCONNECTED"));
    assert.deepEqual(broken, []);
  } finally {
    await phone.close();
  }
});

scene("outside of Telegram nobody signs", {}, async (stage) => {
  const siti = await comesToSign(stage);
  const address = await addressFor(stage, siti, {});
  const elsewhere = await openPage(address.split("#")[0], { width: 390, height: 780 });
  try {
    const pad = new Pad(elsewhere.page);
    await pad.says("Halaman ini hanya dapat dipakai lewat tombol di obrolan Telegram.");
    await pad.drawsWithMouse(elsewhere.page, SIGNATURE);
    assert.equal(await pad.strokes(), 0);
    assert.deepEqual(elsewhere.complaints, []);
  } finally {
    await elsewhere.close();
  }
});

/** Loops, a hook and a line below, as shares of the box. */
const SIGNATURE = [
  Array.from({ length: 60 }, (_, i) => {
    const t = i / 59;
    return [0.14 + 0.55 * t + 0.045 * Math.sin(19 * t), 0.5 - 0.24 * (1 - t / 2) * Math.cos(19 * t)];
  }),
  [
    [0.72, 0.62],
    [0.76, 0.4],
    [0.82, 0.38],
    [0.9, 0.55],
  ],
  [
    [0.15, 0.86],
    [0.5, 0.81],
    [0.86, 0.83],
  ],
];

/** A citizen with everything answered but the signature. */
async function comesToSign(stage) {
  const siti = await stage.phone("Siti Aminah");
  await siti.starts();
  await answerAllButSignature(siti);
  return siti;
}

/** Where the button leads, as the app would open it. */
async function addressFor(stage, siti, colours) {
  const [{ id }] = (await stage.people()).filter((person) => person.name === siti.name);
  const chat = JSON.parse(await stage.demo.read(`/api/chats/${id}?viewer=${id}`));
  const buttons = chat.messages.flatMap((message) => message.buttons ?? []).flat();
  const { url } = buttons.filter((button) => button.kind === "web_app").pop();
  const { init_data: data } = JSON.parse(await stage.demo.read(`/api/init-data?viewer=${id}`));
  const given = new URLSearchParams({ tgWebAppData: data, tgWebAppThemeParams: JSON.stringify(colours) });
  return `${url}#${given.toString().replaceAll("+", "%20")}`;
}

class Pad {
  /** @param {import("playwright-core").Page | import("playwright-core").FrameLocator} place */
  constructor(place) {
    this.place = place;
    this.box = place.getByRole("img", { name: "Kotak tanda tangan" });
  }

  button(name) {
    return this.place.getByRole("button", { name });
  }

  async says(words) {
    await this.place.getByRole("status").filter({ hasText: words }).waitFor();
  }

  async strokes() {
    return this.box.locator("path:not(.line)").count();
  }

  /** The labels of the buttons that can be pressed. */
  async enabled() {
    return this.place.locator("button:enabled:visible").allInnerTexts();
  }

  async drawsWithMouse(page, strokes) {
    const { x, y, width, height } = await this.box.boundingBox();
    for (const [[startX, startY], ...rest] of strokes) {
      await page.mouse.move(x + startX * width, y + startY * height);
      await page.mouse.down();
      for (const [toX, toY] of rest) await page.mouse.move(x + toX * width, y + toY * height, { steps: 2 });
      await page.mouse.up();
    }
  }

  async drawsWithFinger(page, strokes) {
    const { x, y, width, height } = await this.box.boundingBox();
    const screen = await page.context().newCDPSession(page);
    const touch = (type, touchPoints) => screen.send("Input.dispatchTouchEvent", { type, touchPoints });
    for (const [start, ...rest] of strokes) {
      const at = ([shareX, shareY]) => [{ x: x + shareX * width, y: y + shareY * height }];
      await touch("touchStart", at(start));
      for (const place of rest) await touch("touchMove", at(place));
      await touch("touchEnd", []);
    }
  }
}
