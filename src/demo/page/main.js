/** The page of the demo: begins to listen to the server and puts everything on the screen. */

import { say } from "./words.js";
import { setting } from "./settings.js";
import { shell } from "./shell.js";
import { speakNews } from "./spoken.js";
import { listen } from "./world.js";

let life = new AbortController();

/** Builds the page anew, as on a change of language; what was begun is kept outside of it. */
function mount() {
  life.abort();
  life = new AbortController();
  document.documentElement.lang = setting().language;
  document.title = say("title");
  document.getElementById("page").replaceChildren(...shell(life.signal));
}

addEventListener("wadul-settings", (event) => {
  if (!event.detail.includes("language")) return;
  mount();
  // The button that was pressed is gone with the rest; its successor takes the focus.
  document.querySelector(".strip button").focus();
});
mount();
speakNews();
listen();
