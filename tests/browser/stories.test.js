/** Stories that play by themselves, and what can be kept of them. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { picture, picturePhone } from "./pictures.js";
import { scene } from "./scene.js";

/** Steps, the citizen's waiting included, take a while. */
const STORY_MS = 150_000;

scene("a story plays to its end, can be kept, and goes on as life does", {}, async (stage) => {
  const { page } = stage;
  const stories = await stage.panel("Cerita");
  await stories.getByLabel("Kecepatan").selectOption({ label: "Cepat (2 dtk)" });
  await stories.getByRole("button", { name: "Putar cerita: Mengirim pengaduan" }).click();
  const bar = page.getByRole("region", { name: "Cerita" });
  await bar.getByText("langkah 2 dari 5").waitFor();
  await picture("demo-cerita", page);
  await bar.getByText("langkah 5 dari 5 · selesai").waitFor({ timeout: STORY_MS });
  const dewi = await stage.phone("Dewi Lestari");
  await dewi.has("Diterima dan dicatat");

  const transcript = await kept(page, () => bar.getByRole("link", { name: "Simpan transkrip" }).click());
  assert.equal(transcript.name, "kirim.md");
  const text = transcript.bytes.toString("utf8");
  for (const words of ["## Dewi Lestari", "## Rina Wulandari", "Dewi: Dewi Lestari", "[Terima dan catat]"]) {
    assert.ok(text.includes(words), words);
  }
  const photograph = await kept(page, () => bar.getByRole("button", { name: "Simpan gambar" }).click());
  assert.match(photograph.name, /^kirim-\d{4}-\d\d-\d\d\.png$/);
  assert.ok(photograph.bytes.length > 20_000, "there is something on it");
  await bar.getByRole("button", { name: "Tutup" }).click();
  await bar.waitFor({ state: "hidden" });

  // Nobody looks after the complaint: after half of the time its officer is reminded.
  const rina = await stage.phone("Rina Wulandari");
  await stage.time("+1 hari kerja");
  await rina.has("Selamat pagi.");
  await stage.time("+1 hari kerja");
  await rina.has("Pengingat: 50 persen waktu");
});

scene("a story goes on step by step", { width: 900 }, async (stage) => {
  const stories = await stage.panel("Cerita");
  const bar = stage.page.getByRole("region", { name: "Cerita" });
  await stories.getByRole("button", { name: "Putar cerita: Keberatan atas tanggapan" }).click();
  await bar.getByRole("button", { name: "Jeda" }).click();
  await stage.closePanel();
  for (let step = 1; step < 8; step += 1) {
    await bar.getByText(`langkah ${step} dari 10`).waitFor({ timeout: STORY_MS });
    await bar.getByRole("button", { name: "Berikutnya" }).click();
  }
  await bar.getByText("langkah 8 dari 10").waitFor({ timeout: STORY_MS });
  const slamet = await stage.phone("Slamet Riyadi");
  await slamet.has("nama saya ditulis berbeda");
  await picturePhone("warga-keberatan", slamet, "Belum, saya keberatan");
  await bar.getByRole("button", { name: "Hentikan" }).click();
  await bar.waitFor({ state: "hidden" });
});

/** What the browser puts into the folder of downloads. */
async function kept(page, ask) {
  const [download] = await Promise.all([page.waitForEvent("download"), ask()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
