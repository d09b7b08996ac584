import "./ui/styles/fonts.css";
import "./ui/styles/base.css";
import "./ui/styles/controls.css";
import "./ui/styles/fine.css";
import "./ui/styles/shell.css";
import "./ui/styles/title.css";
import "./ui/styles/readers.css";
import { allowOwnScripts } from "./app/ownScripts.ts";
import { startEarly } from "./ui/shell/early.ts";
import { showFallen } from "./ui/shell/fallen.ts";
import { installThemes } from "./ui/shell/theme.ts";

allowOwnScripts();
installThemes();
const host = document.getElementById("page");
if (host !== null) {
  start(host).catch((problem: unknown) =>
    showFallen(
      host,
      "The page couldn’t be loaded whole",
      problem,
      "A part of it didn’t come. Saved runs are not touched by this.",
    ),
  );
}

/** First the title screen, which needs little; then the stores and the other screens; the stage and the sounds last. */
async function start(host: HTMLElement): Promise<void> {
  const app = import("./app/browser.ts").then(({ startApp }) => startApp());
  const endEarly = startEarly(host, app);
  const [{ startPage }, stores] = await Promise.all([import("./ui/shell/after.ts"), app]);
  endEarly();
  startPage(host, stores, async (...place) => {
    const { mountStage } = await import("./stage/mount.ts");
    return mountStage(...place);
  });
  try {
    const { startPlayer } = await import("./audio/player.ts");
    startPlayer(stores.cues, stores.settings);
  } catch {
    stores.cues.getState().fail("The sounds couldn’t be loaded; what they say is also written.");
  }
}
