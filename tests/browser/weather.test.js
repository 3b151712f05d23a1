/** Bad days: whatever happens, nothing is lost and nothing is said twice. */

import assert from "node:assert/strict";
import { press, write } from "./phone.js";
import { picture } from "./pictures.js";
import { scene } from "./scene.js";

const ADDRESS = "Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil";
/** As far as the question for the name. */
const BEGINNING = [
  ["Silakan pilih salah satu tombol.", press("Sampaikan pengaduan")],
  ["Langkah 1 dari", press("Setuju dan lanjut")],
  ["Langkah 2 dari", press("Diri sendiri")],
];

scene("a bot that is killed in mid-dialogue goes on where it was", {}, async (stage) => {
  const siti = await stage.phone("Siti Aminah");
  await siti.starts();
  await siti.answers(BEGINNING);
  await siti.reads("Langkah 3 dari");
  const weather = await stage.panel("Cuaca");
  await picture("demo-cuaca", stage.page);
  await weather.getByRole("button", { name: "Matikan" }).click();
  await stage.page.getByRole("status").filter({ hasText: "Bot mati" }).first().waitFor();
  await siti.presses("Pakai: Siti Aminah");
  await siti.pane.locator("button.busy").waitFor();
  await siti.writes(ADDRESS);
  const written = siti.pane.locator(".message.own").filter({ hasText: ADDRESS });
  await written.getByRole("img", { name: "terkirim" }).waitFor();

  await weather.getByRole("button", { name: "Jalankan" }).click();
  await written.getByRole("img", { name: "diterima bot" }).waitFor();
  await siti.reads("Langkah 5 dari");
  // When both are taken in one go, the answer is there before the question has left: then it is not asked at all.
  assert.ok((await siti.count("Langkah 4 dari")) <= 1);
});

scene("webhook or polling makes no difference to anybody", {}, async (stage) => {
  const siti = await stage.phone("Siti Aminah");
  const weather = await stage.panel("Cuaca");
  const way = weather.getByLabel("Cara menerima pembaruan");
  await siti.starts();
  await siti.answers(BEGINNING.slice(0, 2));
  await way.selectOption({ label: "Bot bertanya (polling)" });
  await weather.locator('.state[data-state="running"]').first().waitFor();
  await siti.answers(BEGINNING.slice(2));
  await siti.answers([["Langkah 3 dari", press("Pakai: Siti Aminah")]]);
  await way.selectOption({ label: "Telegram memanggil (webhook)" });
  await siti.answers([["Langkah 4 dari", write(ADDRESS)]]);
  await siti.reads("Langkah 5 dari");
  assert.equal(await siti.count("Langkah 4 dari"), 1);
});

const FAULTS = ["Terlalu banyak permintaan (429)", "Galat server (5xx)", "Sambungan putus", "Terkirim, jawaban hilang"];

for (const fault of FAULTS) {
  scene(`a message comes once: ${fault}`, {}, async (stage) => {
    const siti = await stage.phone("Siti Aminah");
    await siti.starts();
    await siti.answers(BEGINNING.slice(0, 1));
    await siti.reads("Langkah 1 dari");
    const weather = await stage.panel("Cuaca");
    await weather.getByLabel("Berapa kali").selectOption({ label: "1 panggilan" });
    await weather.getByRole("button", { name: fault }).click();
    await siti.answers(BEGINNING.slice(1, 3));
    await weather.getByText("Tidak ada gangguan yang direncanakan.").waitFor();
    await siti.reads("Langkah 3 dari");
    assert.equal(await siti.count("Langkah 2 dari"), 1);
    assert.equal(await siti.count("Langkah 3 dari"), 1);
  });
}

scene("who blocks the bot hears nothing of it, and goes on later", {}, async (stage) => {
  const siti = await stage.phone("Siti Aminah");
  await siti.starts();
  await siti.answers(BEGINNING);
  await siti.reads("Langkah 3 dari");
  await siti.pane.getByRole("button", { name: "Menu untuk Siti Aminah" }).click();
  await stage.page.getByRole("menuitem", { name: "Blokir bot" }).click();
  await siti.pane.getByRole("button", { name: "Buka blokir bot" }).waitFor();
  assert.equal(await siti.text.isVisible(), false);
  const people = await stage.panel("Orang");
  await people.getByText("memblokir bot").waitFor();

  await siti.pane.getByRole("button", { name: "Buka blokir bot" }).click();
  await siti.presses("Pakai: Siti Aminah");
  await siti.reads("Langkah 4 dari");
});
