/** A whole complaint, by clicking and typing: from the citizen to the office and back. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileComplaint } from "./filing.js";
import { press, write } from "./phone.js";
import { picture, picturePhone } from "./pictures.js";
import { scene } from "./scene.js";

const ANSWER = "Surat rekomendasi sudah terbit hari ini dan dapat diambil di loket.";
/** What the trail of the case holds in the end, besides who read it. */
const MOVES = ["filed", "record", "set_level", "distribute", "claim", "respond", "confirm", "rate"];

scene("a complaint is filed, handled by a division, answered and confirmed", { width: 1720 }, async (stage) => {
  const siti = await stage.phone("Siti Aminah");
  const rina = await stage.phone("Rina Wulandari");
  const budi = await stage.phone("Budi Santoso");
  const hartono = await stage.phone("Hartono Wibowo");
  await picturePhone("warga-mulai", siti);
  await siti.starts();
  const number = await fileComplaint(siti, picturePhone);

  await theProofIsAFile(stage, siti, number);
  await picturePhone("warga-terkirim", siti, "Kode akses");
  await rina.has("Pengaduan baru");
  await theOfficerSeesThePhoto(rina);
  await picturePhone("petugas-pengaduan-baru", rina, "Pengaduan baru");

  await rina.presses("Terima dan catat");
  await rina.reads("oleh Rina Wulandari.");
  await siti.has("Diterima dan dicatat");
  await picturePhone("petugas-dicatat", rina, "oleh Rina Wulandari.");
  await rina.presses("Tetapkan tingkat");
  await rina.presses("2 – sedang");
  await rina.reads("tingkat 2");
  await rina.presses("Teruskan ke bidang");
  await rina.reads("Bidang mana yang menangani");
  await picturePhone("petugas-pilih-bidang", rina, "Bidang mana yang menangani");
  await rina.presses("Kewaspadaan Nasional");
  await rina.answers([
    ["Adakah bidang lain yang ikut membantu?", press("Lewati")],
    ["Apa tugas masing-masing bidang?", press("Lewati")],
  ]);
  await rina.reads("Keadaan: Diteruskan");

  await budi.reads("Diteruskan ke bidang");
  await picturePhone("petugas-ambil", budi, "Diteruskan ke bidang");
  await budi.presses("Ambil");
  await budi.reads("oleh Budi Santoso");
  await budi.presses("Kirim tanggapan");
  await budi.answers([
    ["Apa hasil penanganan", press("Diselesaikan")],
    ["Apa tanggapan untuk pengadu", write(ANSWER)],
    ["Bukti apa yang disertakan", press("Lewati")],
  ]);
  await budi.reads("Mohon diperiksa sekali lagi.");
  await picturePhone("petugas-pratinjau", budi, "Mohon diperiksa sekali lagi.");
  await budi.presses("Kirim");
  await budi.reads("Dikirim dalam 30 detik.");
  await picturePhone("petugas-tunggu-30-detik", budi, "Dikirim dalam 30 detik.");
  assert.equal(await siti.count(ANSWER), 0, "it can still be taken back");
  await stage.time("+1 menit");

  await siti.reads(ANSWER);
  await picturePhone("warga-tanggapan", siti, ANSWER);
  await picture("demo-empat-layar", stage.page);
  await siti.presses("Sudah selesai");
  await siti.answers([
    ["Seberapa puas", press("5 – sangat baik")],
    ["Adakah pesan untuk kami?", press("Lewati")],
  ]);
  await rina.has("Dinyatakan selesai");
  await siti.reads("penilaian Bapak/Ibu");
  await siti.writes(`/status ${number}`);
  await siti.reads("Terkirim: ");
  await picturePhone("warga-status", siti, `/status ${number}`);
  await theTrailIsWhole(stage, number);
});

/** What is handed over on sending can be kept. */
async function theProofIsAFile(stage, siti, number) {
  const link = siti.pane.getByRole("link", { name: /^Unduh / }).last();
  const [download] = await Promise.all([stage.page.waitForEvent("download"), link.click()]);
  assert.match(await readFile(await download.path(), "utf8"), new RegExp(number), download.suggestedFilename());
}

async function theOfficerSeesThePhoto(rina) {
  const photo = rina.pane.locator(".message.other .picture img").last();
  await photo.waitFor();
  await photo.evaluate((image) => image.decode());
  assert.ok(await photo.evaluate((image) => image.naturalWidth > 100));
}

/** The panel that looks inside: the case at its end, everything sent, the trail unbroken. */
async function theTrailIsWhole(stage, number) {
  const inside = await stage.panel("Di dalam");
  const line = inside.locator(".cases summary").filter({ hasText: number });
  await line.filter({ hasText: "Selesai" }).click();
  await inside.getByText("Rantai jejak utuh.").waitFor();
  const events = await inside.locator(".trail b").allInnerTexts();
  assert.ok(events.includes("read"), "whoever opens a card is in the trail as well");
  assert.deepEqual(
    events.filter((event) => !event.startsWith("read")),
    MOVES,
  );
  await inside.locator('.records li[data-state="sent"]').first().waitFor();
  assert.equal(await inside.locator('.records li[data-state="gone"]').count(), 0, "everything reached somebody");
  await picture("demo-di-dalam", stage.page);
}
