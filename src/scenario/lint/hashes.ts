import { hashName } from "../../engine/hash.ts";
import type { Model } from "../../engine/model.ts";
import { newReport, type Report } from "../compile/report.ts";
import type { Problem } from "../problem.ts";

/** What draws from one stream of random numbers under a key of its own. */
interface Drawer {
  readonly part: string;
  readonly id: string;
  readonly key: number;
}

/** Names key the random draws by their hash; two names of one stream with one hash would share their luck. */
export function lintHashes(model: Model): readonly Problem[] {
  const report = newReport();
  const { variables, uncertainties, draws, events, deals, rivals, studies, effects } = model;
  lintStream(
    variables.map(({ id }) => ({ part: "variables", id, key: hashName(id) })),
    report,
  );
  lintStream(
    uncertainties.map(({ id }) => ({ part: "uncertainties", id, key: hashName(id) })),
    report,
  );
  lintStream(
    draws.map(({ id }) => ({ part: "draws", id, key: hashName(id) })),
    report,
  );
  lintStream(
    events.map(({ id, key }) => ({ part: "events", id, key })),
    report,
  );
  lintStream(
    events.flatMap((event) => event.choices.map(({ id, key }) => ({ part: "events", id: `${event.id}.${id}`, key }))),
    report,
  );
  lintStream(
    deals.map(({ id, key }) => ({ part: "deals", id, key })),
    report,
  );
  lintStream(
    rivals.map(({ id, key }) => ({ part: "rivals", id, key })),
    report,
  );
  lintStream(
    studies.map(({ id, key }) => ({ part: "studies", id, key })),
    report,
  );
  lintStream(
    effects.flatMap(({ act, cause, index, key }) => {
      const noisy = (act.kind === "add" || act.kind === "multiply") && act.noise !== null;
      return noisy ? [{ part: "", id: `${cause.id} (effect ${index})`, key }] : [];
    }),
    report,
  );
  return report.problems;
}

function lintStream(drawers: readonly Drawer[], report: Report): void {
  const first = new Map<number, string>();
  for (const { part, id, key } of drawers) {
    const other = first.get(key);
    if (other === undefined) first.set(key, id);
    else if (other !== id) {
      const path = part === "" ? [] : [part];
      report.error(
        path,
        "hash-collision",
        `"${other}" and "${id}" would share their random draws by chance; rename one`,
        {
          key: id.split(".").at(-1) ?? id,
        },
      );
    }
  }
}
