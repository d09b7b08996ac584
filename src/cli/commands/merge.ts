import { type Part, partProblems, readHead, readRow } from "../../foresight/ensemble/merge.ts";
import { placesOf, WHOLE } from "../../foresight/ensemble/sweep.ts";
import { EXIT, UsageError, type Command } from "../command.ts";
import { failureOf } from "../failure.ts";
import { readLines, writeLines } from "../lines.ts";
import { readOptions } from "../options.ts";

export const merge: Command = {
  name: "merge",
  summary: "puts the parts of a sweep together",
  help: `drift merge --out FILE.ndjson.gz PART...

The file is to the byte what one sweep without --shard writes. Refused are parts of different scenarios, rules, bots or numbers of
runs, and parts that are missing, doubled or not whole.

Exit code 0: merged. 1: they can't be. 2: wrong usage.`,
  async run(args, terminal) {
    const { values, positionals } = readOptions(args, { out: { type: "string" } });
    if (values.out === undefined) throw new UsageError("--out is missing");
    if (positionals.length === 0) throw new UsageError("the parts are missing");
    try {
      const opened = await Promise.all(positionals.map(openPart));
      const problems = partProblems(opened.map(({ part }) => part));
      if (problems.length > 0) throw new Refused(problems.join("\n"));
      opened.sort((a, b) => a.part.head.shard.part - b.part.head.shard.part);
      await writeLines(values.out, merged(opened));
      return EXIT.good;
    } catch (error) {
      terminal.err(error instanceof Refused ? error.message : `${values.out}: ${failureOf(error)}`);
      return EXIT.problem;
    }
  },
};

/** Parts that can't be merged; the message says why. */
class Refused extends Error {}

interface Opened {
  readonly part: Part;
  readonly lines: AsyncIterator<string>;
}

async function openPart(file: string): Promise<Opened> {
  const lines = readLines(file);
  const head = readHead(await nextLine(file, lines));
  if (head === null) throw new Refused(`${file}: no part of a sweep`);
  return { part: { file, head }, lines };
}

async function nextLine(file: string, lines: AsyncIterator<string>): Promise<string | undefined> {
  try {
    const next = await lines.next();
    return next.done === true ? undefined : next.value;
  } catch (error) {
    throw new Refused(`${file}: ${failureOf(error)}`);
  }
}

/** The lines of the whole: a run of each part in turn. */
async function* merged(opened: readonly Opened[]): AsyncGenerator<string> {
  const head = { ...opened[0]!.part.head, shard: WHOLE };
  yield JSON.stringify(head);
  let at = 0;
  for (const { bot, run } of placesOf(head)) {
    const { part, lines } = opened[at++ % opened.length]!;
    const line = await nextLine(part.file, lines);
    const told = readRow(line);
    if (line === undefined) throw new Refused(`${part.file}: not whole, run ${run} of ${bot} is missing`);
    if (told === null) throw new Refused(`${part.file}: run ${run} of ${bot} isn't told as a sweep tells it`);
    if (told.bot !== bot || told.run !== run)
      throw new Refused(`${part.file}: run ${run} of ${bot} isn't where it should be`);
    yield line;
  }
  for (const { part, lines } of opened)
    if ((await nextLine(part.file, lines)) !== undefined)
      throw new Refused(`${part.file}: has more runs than it should`);
}
