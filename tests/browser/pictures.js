/** Pictures for the guides: of one phone or of the whole page, small enough to be kept with the text. */

import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { smaller } from "./png.js";

/** Everything that the tests leave behind to be looked at. */
export const LEFT = fileURLToPath(new URL("../../target/browser/", import.meta.url));
/** The pictures of the guides among it. */
export const FOR_GUIDES = `${LEFT}gambar/`;
/** Pixels of a picture: a guide shows no more. */
const WIDEST = 800;
/** How much sharper than the page a phone is drawn. */
const SHARPNESS = 1.5;

/**
 * Takes a picture of a phone, from the message with these words to the end; without words, as it stands.
 * @param {string} name
 * @param {import("./phone.js").Phone} phone
 * @param {string} [from]
 */
export async function picturePhone(name, phone, from) {
  const { page, pane } = phone;
  const usual = page.viewportSize();
  if (from) {
    const room = await pane.locator(".scroller").boundingBox();
    const first = await phone.message(from).boundingBox();
    const last = await phone.messages.last().boundingBox();
    const margin = 16;
    const height = Math.round(usual.height - room.height + last.y + last.height - first.y + margin);
    await page.setViewportSize({ ...usual, height });
    await settled(page);
  }
  await picture(name, page, await pane.boundingBox());
  if (from) await page.setViewportSize(usual);
}

/**
 * Takes a picture of the page, or of this part of it.
 * @param {string} name
 * @param {import("playwright-core").Page} page
 * @param {{ x: number, y: number, width: number, height: number }} [part]
 */
export async function picture(name, page, part) {
  await settled(page);
  const clip = part ?? { x: 0, y: 0, ...page.viewportSize() };
  const scale = Math.min(SHARPNESS, WIDEST / clip.width);
  // Drawn anew in the wanted size: a picture made smaller afterwards is blurred, and twice as large in bytes.
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "png", clip: { ...clip, scale } });
  await session.detach();
  await mkdir(FOR_GUIDES, { recursive: true });
  await writeFile(`${FOR_GUIDES}${name}.png`, smaller(Buffer.from(data, "base64")));
}

/** Some frames later: what was changed is drawn, and whoever stood at the end of a chat stands there again. */
export async function settled(page) {
  // Whatever is under the pointer would show more than the others.
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}
