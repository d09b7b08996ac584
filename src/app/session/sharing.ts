import { encodeRun } from "../../runs/codec/encode.ts";
import { writeRunFile } from "../../runs/file.ts";
import { ledgerCsv } from "../../runs/ledger-csv.ts";
import { replay } from "../../runs/replay.ts";
import { startOf, type Run } from "../../runs/run.ts";
import { printSeed } from "../../runs/seed.ts";
import { causeWords } from "../../runs/words/causes.ts";
import { tell, type Desk } from "./desk.ts";
import type { Game } from "./game.ts";
import type { TextFile } from "./intents.ts";
import { wholeGame } from "./shown.ts";

function linkOf(desk: Desk, game: Game, run: Run): string | null {
  const encoded = encodeRun(run, game.scenario);
  if ("code" in encoded) return `${desk.outside.address()}#${encoded.code}`;
  tell(desk, "alert", encoded.problem.message);
  return null;
}

/** The page's address with the code of the run in hand (or watched). */
export function linkTo(desk: Desk): string | null {
  const { watching } = desk.get();
  if (watching?.kind === "earlier") return watching.code === null ? null : `${desk.outside.address()}#${watching.code}`;
  const game = wholeGame(desk.get());
  return game === null ? null : linkOf(desk, game, game.run);
}

/** The address that opens the same world, without the decisions. */
export function linkToStart(desk: Desk): string | null {
  const game = wholeGame(desk.get());
  return game === null ? null : linkOf(desk, game, startOf(game.run));
}

export function fileOf(desk: Desk): TextFile | null {
  const game = wholeGame(desk.get());
  if (game === null) return null;
  return { name: `${nameOf(game)}.run.json`, text: writeRunFile(game.model, game.run, game.scenario.text) };
}

export function csvOf(desk: Desk): TextFile | null {
  const game = wholeGame(desk.get());
  if (game === null) return null;
  const text = ledgerCsv(game.model, replay(game.model, game.run), ({ cause, because }) =>
    causeWords(game, cause, because, game.state),
  );
  return { name: `${nameOf(game)}.csv`, text };
}

const nameOf = ({ run }: Game): string => `${run.scenario.id}-${printSeed(run.seed).toLowerCase()}`;
