/** Making elements, and keeping those that are still right. */

/**
 * An element. Text is always set as text, never read as HTML.
 * @param {string} tag
 * @param {Record<string, unknown>} [props] `class`, `on: {event: listener}`, anything else is an attribute; false and null are left out.
 * @param {...(Node|string|null|false|undefined|Array<Node|string|null>)} children
 * @returns {HTMLElement}
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    } else if (name === "value") {
      node.value = value;
    } else {
      node.setAttribute(name, value === true ? "" : String(value));
    }
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/**
 * @typedef {object} Row
 * @property {string} key Which thing it is.
 * @property {string} signature How it looks: while this stays the same its node is not touched.
 * @property {(old: HTMLElement|undefined) => HTMLElement} draw Makes the node, or changes the old one and gives it back.
 */

/** @type {WeakMap<Node, string>} */
const signatures = new WeakMap();

/**
 * Makes the children of `parent` those of `rows`. Nodes that stay are not moved or drawn anew, so focus, selection,
 * a playing sound and loaded pictures survive.
 * @param {HTMLElement} parent
 * @param {Row[]} rows
 */
export function keep(parent, rows) {
  const wanted = new Set(rows.map((row) => row.key));
  const old = new Map();
  for (const child of [...parent.children]) {
    const key = child.dataset.key;
    if (wanted.has(key)) old.set(key, child);
    else child.remove();
  }
  let at = parent.firstElementChild;
  for (const row of rows) {
    const before = old.get(row.key);
    let node = before;
    if (!before || signatures.get(before) !== row.signature) {
      node = row.draw(before);
      node.dataset.key = row.key;
      signatures.set(node, row.signature);
    }
    if (before && before !== node) {
      if (at === before) at = before.nextElementSibling;
      before.remove();
    }
    if (at === node) at = at.nextElementSibling;
    else parent.insertBefore(node, at);
  }
}

/**
 * A button with a picture only; its name is for those who can't see it.
 * @param {Node} picture
 * @param {string} label
 * @param {(event: MouseEvent) => void} press
 * @param {Record<string, unknown>} [props]
 */
export function iconButton(picture, label, press, props = {}) {
  return el(
    "button",
    { type: "button", class: "icon-button", "aria-label": label, title: label, on: { click: press }, ...props },
    picture,
  );
}

/**
 * A control with its label.
 * @param {string} label
 * @param {HTMLElement} control
 * @param {string} [hint]
 */
export function field(label, control, hint) {
  return el("label", { class: "field" }, el("span", {}, label), control, hint ? el("small", {}, hint) : null);
}

/**
 * A choice from a list.
 * @param {[string, string][]} options Value and words.
 * @param {string} value
 * @param {Record<string, unknown>} [props]
 */
export function select(options, value, props = {}) {
  const node = el(
    "select",
    props,
    options.map(([key, words]) => el("option", { value: key }, words)),
  );
  node.value = value;
  return node;
}
