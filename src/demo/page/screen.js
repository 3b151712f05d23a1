/** How much room there is; the same width as in the style sheets. */

/** A phone: one person at a time, and the panel over the chat. */
export const narrow = matchMedia("(max-width: 699px)");
