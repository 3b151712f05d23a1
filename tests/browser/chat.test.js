/** The page is a chat program as people know it, and can be used without a mouse. */

import assert from "node:assert/strict";
import { RECEIPT } from "./filing.js";
import { Phone, press } from "./phone.js";
import { scene } from "./scene.js";

scene("one answers, changes, and sends what is at hand", {}, async (stage) => {
  const { page } = stage;
  const siti = await stage.phone("Siti Aminah");
  await siti.starts();
  await siti.reads("Silakan pilih salah satu tombol.");

  // What one writes is text, whatever it looks like; a line is broken with Shift.
  await siti.text.pressSequentially("<b>Selamat</b> <img src=x> pagi");
  await siti.text.press("Shift+Enter");
  await siti.text.pressSequentially("Bapak/Ibu");
  await siti.text.press("Enter");
  const greeting = siti.pane.locator(".message.own").last();
  await greeting.getByText("<b>Selamat</b> <img src=x> pagi\nBapak/Ibu").waitFor();
  await greeting.getByRole("img", { name: "diterima bot" }).waitFor();

  // The arrow up changes the last message.
  await siti.text.press("ArrowUp");
  await siti.text.press("End");
  await siti.text.pressSequentially(" semua");
  await siti.text.press("Enter");
  await greeting.getByText("disunting").waitFor();
  await greeting.getByText("Bapak/Ibu semua").waitFor();

  await siti.message("Silakan pilih salah satu tombol.").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Balas" }).click();
  await siti.writes("Saya baca dahulu");
  await siti.message("Saya baca dahulu").locator(".quote").filter({ hasText: "Selamat datang" }).waitFor();

  // A slash lists the commands, and the keyboard chooses one.
  await siti.text.pressSequentially("/in");
  await siti.pane.getByRole("option", { name: "/info" }).waitFor();
  await siti.text.press("Enter");
  await siti.reads("Raci");
  const command = siti.pane.getByRole("button", { name: "/info", exact: true }).last();
  await command.waitFor();
});

scene("files of every kind arrive", {}, async (stage) => {
  const { page } = stage;
  const siti = await stage.phone("Siti Aminah");
  await siti.starts();
  await siti.answers([
    ["Silakan pilih salah satu tombol.", press("Sampaikan pengaduan")],
    ["Langkah 1 dari", press("Setuju dan lanjut")],
    ["Langkah 2 dari", press("Diri sendiri")],
    ["Langkah 3 dari", press("Pakai: Siti Aminah")],
  ]);
  await siti.reads("Langkah 4 dari");
  const files = ["a.png", "b.png", "c.png"].map((name) => ({ ...RECEIPT, name }));
  await siti.attaches("Foto atau video", files, "Tiga foto loket");
  await siti.pane.locator(".message.own .album img").nth(2).waitFor();
  await siti.pane.locator(".message.own .album button").first().click();
  const large = page.getByRole("dialog").getByRole("img");
  await large.waitFor();
  await page.keyboard.press("Escape");
  await large.waitFor({ state: "hidden" });

  await siti.attaches("Dokumen", [{ name: "surat.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4") }]);
  await siti.pane.getByRole("link", { name: "Unduh surat.pdf" }).waitFor();
  await siti.clip("Contoh suara");
  const player = siti.pane.locator(".message.own .player");
  await player.getByRole("button", { name: "Putar" }).click();
  await player.getByRole("button", { name: "Jeda" }).waitFor();
  await siti.clip("Lokasi");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Tempat").selectOption({ label: "Alun-alun Bangil" });
  await dialog.getByRole("button", { name: "Kirim" }).click();
  await siti.has("-7.59930, 112.78560");
  await siti.clip("Kontak");
  await dialog.getByRole("button", { name: "Batal" }).click();
  assert.equal(await siti.pane.locator(".under-way").count(), 0);
});

scene("people have names, pictures, groups and languages", {}, async (stage) => {
  const { page } = stage;
  const siti = await stage.phone("Siti Aminah");
  const people = await stage.panel("Orang");
  const dialog = page.getByRole("dialog");
  await people.getByRole("button", { name: "Siti Aminah: sunting nama dan foto" }).click();
  await dialog.getByLabel("Nama", { exact: true }).fill("Siti Maryam");
  await dialog.getByLabel("Foto profil").setInputFiles(RECEIPT);
  await dialog.getByRole("button", { name: "Simpan" }).click();
  const maryam = new Phone(page, "Siti Maryam");
  await maryam.pane.locator(".pane-head .avatar img").waitFor();
  assert.equal(await siti.pane.count(), 0);

  await people.getByRole("button", { name: "Buat grup" }).click();
  await dialog.getByLabel("Nama", { exact: true }).fill("Loket depan");
  await dialog.getByLabel("Rina Wulandari").check();
  await dialog.getByLabel("Hartono Wibowo").check();
  await dialog.getByRole("button", { name: "Tambahkan" }).click();
  await people.getByText("Loket depan").waitFor();
  const rina = await stage.phone("Rina Wulandari");
  await rina.pane.getByRole("button", { name: "Kembali ke daftar obrolan" }).click();
  await rina.pane.getByRole("button", { name: /Loket depan/ }).click();
  await rina.writes("Selamat pagi, semua.");
  await rina.has("Selamat pagi, semua.");

  await page.getByRole("button", { name: "EN – English" }).click();
  await page.getByText("Simulation – not the real Telegram").waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await page.getByRole("complementary", { name: "People" }).waitFor();
  await page.getByRole("button", { name: "Light or dark" }).click();
  await page.reload();
  await page.getByText("Simulation – not the real Telegram").waitFor();
  assert.equal(await page.locator("html").getAttribute("data-scheme"), "dark");
});

scene("the way from START to the second question needs no mouse", {}, async (stage) => {
  const { page } = stage;
  const siti = await stage.phone("Siti Aminah");
  const start = siti.pane.getByRole("button", { name: "MULAI" });
  await start.waitFor();
  await tabTo(page, start);
  await page.keyboard.press("Enter");
  await siti.reads("Silakan pilih salah satu tombol.");
  for (const [label, words] of [
    ["Sampaikan pengaduan", "Langkah 1 dari"],
    ["Setuju dan lanjut", "Langkah 2 dari"],
  ]) {
    // Back from the field where one writes, over the newest buttons.
    await tabTo(page, siti.button(label), "Shift+Tab");
    await page.keyboard.press("Enter");
    await siti.reads(words);
  }
});

/** Presses Tab until this has the focus. */
async function tabTo(page, target, key = "Tab") {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${target}`);
}
