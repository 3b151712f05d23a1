/** A photograph of part of the page: its copy inside an SVG, drawn on a canvas. Nothing is fetched from outside. */

const SCALE = 2;

/**
 * @param {HTMLElement} node
 * @returns {Promise<Blob>} A PNG.
 */
export async function takePicture(node) {
  const { width, height } = node.getBoundingClientRect();
  const copy = frozen(node);
  await inlinePictures(node, copy);
  const root = document.createElement("div");
  root.className = "photographed";
  root.style.cssText = `width:${width}px;height:${height}px`;
  const style = document.createElement("style");
  style.textContent = rules();
  root.append(style, copy);
  const markup = new XMLSerializer().serializeToString(root);
  const scheme = document.documentElement.dataset.scheme;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" data-scheme="${scheme}" width="${width}" height="${height}"><foreignObject width="100%" height="100%">${markup}</foreignObject></svg>`;
  // A data address, not a blob: a canvas with a foreign blob on it can't be read again.
  const picture = await loaded(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * SCALE);
  canvas.height = Math.round(height * SCALE);
  const pen = canvas.getContext("2d");
  pen.scale(SCALE, SCALE);
  pen.drawImage(picture, 0, 0);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
}

/** A copy that looks as the page does now: what scripts and people set is no part of the markup. */
function frozen(node) {
  const copy = node.cloneNode(true);
  const pairs = (selector) =>
    [...node.querySelectorAll(selector)].map((one, index) => [one, copy.querySelectorAll(selector)[index]]);
  for (const [one, other] of pairs("textarea")) other.textContent = one.value;
  for (const [one, other] of pairs("option")) other.toggleAttribute("selected", one.selected);
  for (const [one, other] of pairs(".scroller, .chat-list, .reply-keyboard")) {
    other.style.overflow = "hidden";
    if (one.scrollTop && other.firstElementChild) other.firstElementChild.style.marginTop = `${-one.scrollTop}px`;
  }
  // A video has no picture in a copy, and a frame would be asked for again.
  for (const [, other] of pairs("video, iframe")) other.replaceChildren();
  return copy;
}

async function inlinePictures(node, copy) {
  const copies = [...copy.querySelectorAll("img")];
  await Promise.all(
    [...node.querySelectorAll("img")].map(async (image, index) => {
      const answer = await fetch(image.src).catch(() => null);
      if (answer?.ok) copies[index].src = await dataAddress(await answer.blob());
      // Far away from the screen it would never be loaded.
      copies[index].removeAttribute("loading");
    }),
  );
}

function dataAddress(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(blob);
  });
}

function rules() {
  return [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join("\n");
}

function loaded(address) {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener("load", () => image.decode().then(() => resolve(image), reject));
    image.addEventListener("error", () => reject(new Error("the picture can't be drawn")));
    image.src = address;
  });
}
