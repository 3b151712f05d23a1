/** An officer in an office that has a lot to do. */

import { Phone, press } from "./phone.js";
import { picturePhone } from "./pictures.js";
import { scene } from "./scene.js";

scene("an officer finds what has to be done", { width: 860, seed: 60 }, async (stage) => {
  const rina = await stage.phone("Rina Wulandari");
  await rina.writes("/antrean");
  await rina.reads("belum dicatat atau belum diteruskan");
  await picturePhone("petugas-antrean", rina, "/antrean");
  await rina.writes("/tugas");
  await rina.reads("yang terlambat di atas.");
  await picturePhone("petugas-tugas", rina, "/tugas");
  await rina.writes("/cari rekomendasi");
  await rina.reads("Hasil pencarian");
  await picturePhone("petugas-cari", rina, "/cari rekomendasi");
  await rina.presses("Berikutnya");
  await rina.button("Sebelumnya").waitFor();
  const number = await openedFromTheList(rina);
  await rina.has(number);
  await rina.writes("/kalender");
  await rina.reads("Hari libur");
  await picturePhone("petugas-kalender", rina, "/kalender");
});

scene("an invitation makes an officer", { width: 1290 }, async (stage) => {
  const { page } = stage;
  const rina = await stage.phone("Rina Wulandari");
  const people = await stage.panel("Orang");
  await people.getByRole("button", { name: "Tambah orang" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Nama").fill("Yuni Astuti");
  await form.getByLabel("Peran").selectOption({ label: "Tamu" });
  await form.getByRole("button", { name: "Tambahkan" }).click();
  const yuni = new Phone(page, "Yuni Astuti");
  await yuni.has("Silakan pilih salah satu tombol.");
  await stage.closePanel();

  await rina.writes("/undang");
  await rina.reads("Siapa yang diundang?");
  await rina.writes("Yuni Astuti, S.Sos.");
  await rina.answers([["Apa peran Yuni", press("petugas pengaduan")]]);
  const link = rina.pane.getByRole("link", { name: /undangan_/ });
  await link.waitFor();
  await picturePhone("petugas-undang", rina, "/undang");
  await link.click();
  await form.getByLabel("Orang").selectOption({ label: "Yuni Astuti" });
  await form.getByRole("button", { name: "Buka" }).click();
  await yuni.reads("petugas pengaduan");
  await yuni.writes("/antrean");
  await yuni.reads("ntrean");
});

/** The newest message is a list of cases as buttons. */
async function openedFromTheList(rina) {
  const button = rina.pane.getByRole("button", { name: /^ADU-/ }).last();
  const [number] = (await button.innerText()).split(" ");
  await button.click();
  return number;
}
