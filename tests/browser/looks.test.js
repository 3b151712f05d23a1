/** In both schemes, on a desk and on a phone: nothing sticks out, nothing keeps anybody out, and everything is photographed. */

import assert from "node:assert/strict";
import { obstacles } from "./accessible.js";
import { press } from "./phone.js";
import { LEFT, picture, settled } from "./pictures.js";
import { scene } from "./scene.js";

const PANELS = ["Orang", "Waktu", "Cuaca", "Di dalam", "Cerita"];
const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 360, height: 740 } };

for (const [where, size] of Object.entries(SIZES)) {
  for (const scheme of ["light", "dark"]) {
    scene(`the page on a ${where}, ${scheme}`, { ...size, scheme, seed: 20 }, async (stage) => {
      const { page } = stage;
      const found = [];
      const look = async (name) => {
        await settled(page);
        await page.screenshot({ path: `${LEFT}looks/${where}-${scheme}-${name}.png` });
        const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        assert.equal(isWide, false, `${name}: the page can be pushed sideways`);
        found.push(...(await obstacles(page, name)));
      };
      const siti = await stage.phone("Siti Aminah");
      await siti.pane.getByRole("button", { name: "MULAI" }).waitFor();
      await look("start");
      await siti.starts();
      await siti.answers([["Silakan pilih salah satu tombol.", press("Sampaikan pengaduan")]]);
      await siti.reads("Langkah 1 dari");
      await look("chat");
      if (where === "phone" && scheme === "light") await picture("demo-ponsel", page);
      if (where === "desk" && scheme === "dark") await picture("demo-gelap", page);
      await siti.pane.getByRole("button", { name: "Perintah" }).click();
      await siti.pane.getByRole("listbox").getByRole("option").first().waitFor();
      await look("commands");
      await siti.text.press("Escape");
      await siti.pane.getByRole("button", { name: "Kembali ke daftar obrolan" }).click();
      await look("list");
      for (const name of PANELS) {
        const panel = await stage.panel(name);
        await panel.locator("li, button, select").nth(2).waitFor();
        if (name === "Di dalam") {
          await panel.locator(".cases summary").first().click();
          await panel.getByText("Rantai jejak utuh.").waitFor();
        }
        await look(name.toLowerCase().replace(" ", "-"));
      }
      const people = await stage.panel("Orang");
      await people.getByRole("button", { name: "Tambah orang" }).click();
      await page.getByRole("dialog").waitFor();
      await look("window");
      assert.deepEqual(found, []);
    });
  }
}
