/** Where lists that should be equal first part. */
export interface Parting {
  /** Index of the first entry that isn't the same in all. */
  readonly at: number;
  /** Names by what they have there, the largest group first: all others stand against it. */
  readonly groups: readonly (readonly string[])[];
}

/** The first place where the lists differ, one of which may also be shorter; null when all are equal. */
export function firstParting(lists: ReadonlyMap<string, readonly string[]>): Parting | null {
  const longest = Math.max(0, ...[...lists.values()].map(({ length }) => length));
  for (let at = 0; at < longest; at++) {
    const groups = new Map<string | undefined, string[]>();
    for (const [name, list] of lists) {
      const group = groups.get(list[at]);
      if (group === undefined) groups.set(list[at], [name]);
      else group.push(name);
    }
    if (groups.size > 1) return { at, groups: [...groups.values()].sort((a, b) => b.length - a.length) };
  }
  return null;
}

/** `firefox against node, chromium, jsc`; where no group is the largest, none is to blame. */
export function whoDisagrees({ groups }: Parting): string {
  const [most = [], ...others] = groups;
  const tie = others.some(({ length }) => length === most.length);
  const sides = groups.map((group) => group.join(", "));
  return tie ? `no majority: ${sides.join(" | ")}` : `${sides.slice(1).join(" | ")} against ${sides[0]}`;
}

/** Who is not of the largest group; all when no group is. */
export function dissenters({ groups }: Parting): readonly string[] {
  const [most = [], ...others] = groups;
  const tie = others.some(({ length }) => length === most.length);
  return tie ? groups.flat() : others.flat();
}
