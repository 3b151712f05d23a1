/** The form of a complaint, filled in as a citizen does. */

import { readFileSync } from "node:fs";
import { press, write } from "./phone.js";

/** A photo of a receipt that says that it is none. */
export const RECEIPT = {
  name: "tanda-terima.png",
  mimeType: "image/png",
  buffer: readFileSync(new URL("../../src/demo/receipt.png", import.meta.url)),
};

/**
 * Files a complaint in a chat that shows the welcome.
 * @param {import("./phone.js").Phone} phone
 * @param {(name: string, phone: import("./phone.js").Phone, from?: string) => Promise<void>} [picture] Called at the
 * moments that a guide shows.
 * @returns {Promise<string>} Its number.
 */
export async function fileComplaint(phone, picture = async () => {}) {
  await phone.answers([...dialogue(phone, picture), ["Saya menyatakan bahwa", write(phone.name)]]);
  const [number] = await phone.finds(/ADU-\d{4}-\d{5}-\d/);
  return number;
}

/** Answers everything but the signature. */
export async function answerAllButSignature(phone) {
  await phone.answers(dialogue(phone, async () => {}));
  await phone.reads("Saya menyatakan bahwa");
}

function dialogue(phone, picture) {
  const shown = (name, from, answer) => async () => {
    await picture(name, phone, from);
    await answer(phone);
  };
  return [
    ["Silakan pilih salah satu tombol.", press("Sampaikan pengaduan")],
    ["Langkah 1 dari", press("Setuju dan lanjut")],
    ["Langkah 2 dari", press("Diri sendiri")],
    ["Langkah 3 dari", press(`Pakai: ${phone.name}`)],
    ["Langkah 4 dari", write("Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil")],
    ["Langkah 5 dari", givesNumber],
    ["Langkah 6 dari", shown("warga-pertanyaan", "Langkah 6 dari", press("Rekomendasi penelitian, KKN, magang"))],
    ["Langkah 7 dari", press("Kemarin")],
    ["Langkah 8 dari", write("Surat rekomendasi penelitian saya belum terbit setelah sepuluh hari.")],
    ["Sudah kami catat.", press("Lanjut")],
    ["Langkah 9 dari", press("Waktu, tenaga, atau nama baik")],
    ["Langkah 10 dari", write("Tiga kali saya izin dari tempat kerja untuk datang ke loket.")],
    ["Langkah 11 dari", write("Mohon surat rekomendasi diterbitkan minggu ini.")],
    ["Langkah 12 dari", press("Tidak")],
    ["Langkah 13 dari", press("Bangil")],
    ["Langkah 14 dari", (phone) => phone.attaches("Foto atau video", [RECEIPT], "Tanda terima berkas")],
    ["Sudah kami terima: 1 berkas.", shown("warga-bukti", "Apakah ada bukti?", press("Lanjut"))],
    ["Langkah 15 dari", press("Petugas dan bidang")],
    ["Langkah 16 dari", shown("warga-tinjauan", "Langkah 16 dari", press("Tanda tangani dan kirim"))],
  ];
}

/** The reply keyboard asks before it gives a number away. */
async function givesNumber(phone) {
  await phone.presses("Kirim nomor saya");
  await phone.page.getByRole("dialog").getByRole("button", { name: "Kirim" }).click();
}
