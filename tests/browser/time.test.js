/** The whole program follows the clock of the demo. */

import { press } from "./phone.js";
import { scene } from "./scene.js";

scene("a draft is remembered when the time has moved on", {}, async (stage) => {
  const siti = await stage.phone("Siti Aminah");
  await siti.starts();
  await siti.answers([
    ["Silakan pilih salah satu tombol.", press("Sampaikan pengaduan")],
    ["Langkah 1 dari", press("Setuju dan lanjut")],
    ["Langkah 2 dari", press("Diri sendiri")],
  ]);
  await siti.reads("Langkah 3 dari");
  const clock = stage.page.locator(".clock .long");
  const before = await clock.innerText();
  await stage.time("+1 hari kerja");
  await clock.filter({ hasNotText: before }).waitFor();
  await siti.answers([["Draf Bapak/Ibu belum selesai", press("Lanjutkan draf")]]);
  await siti.reads("Langkah 3 dari");
});
