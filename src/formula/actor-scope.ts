import type { Scope } from "./scope.ts";

/**
 * The names inside a group function: a bare name that is a variable of the actor reads that actor's own, all others mean
 * what they mean outside, `self.x` included (so that `maxof(rival, capability - self.capability)` compares).
 */
export function actorScope(outer: Scope, actor: string): Scope {
  const own = (name: string): string | null => {
    const full = `${actor}.${name}`;
    return !name.includes(".") && outer.lookup(full) !== null ? full : null;
  };
  return {
    lookup: (name) => {
      const full = own(name);
      if (full === null) return outer.lookup(name);
      const sym = outer.lookup(full);
      return sym === null || sym.id !== undefined ? sym : { ...sym, id: full };
    },
    names: () => {
      const start = `${actor}.`;
      const names = outer.names();
      return [...names.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length)), ...names];
    },
    table: (id) => outer.table(id),
    tableNames: () => outer.tableNames(),
    group: (id) => outer.group(id),
    groupNames: () => outer.groupNames(),
    memory: (fn, args) => {
      const [name = "", ...rest] = args;
      const full = fn === "ago" || fn === "since" ? own(name) : null;
      if (full === null) return outer.memory(fn, args);
      const found = outer.memory(fn, [full, ...rest]);
      return "problem" in found ? found : { ...found, id: full };
    },
  };
}
