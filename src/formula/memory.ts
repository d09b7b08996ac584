import type { CallNode, Node } from "./ast.ts";
import { isGroupFunction } from "./functions.ts";
import { lagOf } from "./resolve-memory.ts";

/** What must be remembered so that a formula can be evaluated. Names are as written; unknown ones are the checker's business. */
export interface Remembered {
  readonly agos: readonly { readonly name: string; readonly lag: number }[];
  readonly sinces: readonly string[];
}

/**
 * Collects the `ago` and `since` of a formula, before slots are laid out. Inside a group function a bare name may mean
 * each actor's own: it is given both as written and as `actor.name` for every actor of the group.
 */
export function collectMemory(node: Node, group: (id: string) => readonly string[] | null = () => null): Remembered {
  const agos: { name: string; lag: number }[] = [];
  const sinces: string[] = [];
  collect(node, []);
  return { agos, sinces };

  function collect(part: Node, actors: readonly string[]): void {
    if (part.kind === "unary") collect(part.operand, actors);
    if (part.kind === "binary") {
      collect(part.left, actors);
      collect(part.right, actors);
    }
    if (part.kind !== "call") return;
    remember(part, actors);
    const [head] = part.args;
    const own = isGroupFunction(part.name) && head?.kind === "name" ? (group(head.name) ?? []) : [];
    for (const argument of part.args) collect(argument, own.length === 0 ? actors : [...actors, ...own]);
  }

  function remember({ name: fn, args }: CallNode, actors: readonly string[]): void {
    const [variable, turns] = args;
    if (variable?.kind !== "name") return;
    const names = variable.name.includes(".")
      ? [variable.name]
      : [variable.name, ...actors.map((actor) => `${actor}.${variable.name}`)];
    const lag = turns === undefined ? null : lagOf(turns);
    for (const name of names) {
      if (fn === "since") sinces.push(name);
      if (fn === "ago" && lag !== null) agos.push({ name, lag: Number(lag) });
    }
  }
}
