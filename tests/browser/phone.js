/** Somebody at a phone: one of the screens that stand side by side on the page. */

/** In a regular expression, this text and nothing else. */
const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

export class Phone {
  /**
   * @param {import("playwright-core").Page} page
   * @param {string} name
   */
  constructor(page, name) {
    this.page = page;
    this.name = name;
    this.pane = page.getByRole("region", { name: new RegExp(`^(Layar|Screen) \\d: ${literal(name)}$`) });
    this.messages = this.pane.locator(".messages > .message");
    this.text = this.pane.getByLabel(/^(Tulis pesan|Write a message)$/);
  }

  /** The big button of a chat in which nothing was said yet. */
  async starts() {
    await this.pane.getByRole("button", { name: "MULAI" }).click();
  }

  /** Types on the keyboard, and Enter. */
  async writes(words) {
    await this.text.click();
    await this.text.pressSequentially(words);
    await this.text.press("Enter");
  }

  /** Presses the newest button of this name, once it is there and does not wait for an answer. */
  async presses(label) {
    await this.button(label).click();
  }

  /** The newest button of this name. */
  button(label) {
    const name = new RegExp(`^${literal(label)}$`);
    return this.pane.locator(".message button:not(.busy), .reply-keyboard button").filter({ hasText: name }).last();
  }

  /** Waits until the newest message of the bot has these words. */
  async reads(words) {
    await this.pane.locator(".message.other").last().filter({ hasText: words }).waitFor();
  }

  /** The newest message with these words, wherever it stands. */
  message(words) {
    return this.messages.filter({ hasText: words }).last();
  }

  /** Waits until there is a message with these words, wherever it stands. */
  async has(words) {
    await this.message(words).waitFor();
  }

  /** How many messages have these words. */
  async count(words) {
    return this.messages.filter({ hasText: words }).count();
  }

  /** What the newest message that fits says, once there is one. */
  async finds(pattern) {
    await this.message(pattern).waitFor();
    const text = await this.message(pattern).locator(".text").allInnerTexts();
    return pattern.exec(text.join("\n"));
  }

  /**
   * Answers questions one by one: each is waited for, then answered.
   * @param {[words: string, answer: (phone: Phone) => Promise<void>][]} dialogue
   */
  async answers(dialogue) {
    for (const [words, answer] of dialogue) {
      await this.reads(words);
      await answer(this);
    }
  }

  /**
   * Sends files with the paper clip.
   * @param {string} kind As the menu calls it.
   * @param {{ name: string, mimeType: string, buffer: Buffer }[]} files
   * @param {string} [caption]
   */
  async attaches(kind, files, caption = "") {
    await this.clip(kind, () => this.page.waitForEvent("filechooser")).then((chooser) => chooser.setFiles(files));
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel("Keterangan").fill(caption);
    await dialog.getByRole("button", { name: "Kirim" }).click();
  }

  /** Opens the menu of the paper clip and chooses; what follows from that is awaited. */
  async clip(kind, follows = async () => {}) {
    await this.pane.getByRole("button", { name: "Lampirkan" }).click();
    const [found] = await Promise.all([follows(), this.page.getByRole("menuitem", { name: kind }).click()]);
    return found;
  }
}

/** An answer by a button. */
export const press = (label) => (phone) => phone.presses(label);
/** An answer in words. */
export const write = (words) => (phone) => phone.writes(words);
