/** What the module of a model gives. */
export interface Instance {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Closes the turn of the state in memory by the plan in memory, and opens the next; 0 when that plan may not be committed, else 1. */
  commit(): number;
  /** The same by a plan that is known to be legal. */
  close(): void;
  /** Works out what the dynamics of the state in memory bring. */
  amounts(): void;
  /** Closes the turn of the state in memory until the dynamics, by the plan in memory: see `Bulk.ahead`. */
  ahead(): number;
  /** Goes on from there with the dynamics. */
  dynamics(): void;
  /** Weighs the moves of rivals by the state in memory. */
  weigh(): void;
  /** Works out the chances of the events of the state in memory. */
  chances(): void;
  /** Lists the events that come up in the state in memory. */
  hits(): void;
  /** Puts the state of a run's first turn in memory: the run's seed, and the one that its world is drawn from. */
  start(seedLow: number, seedHigh: number, worldLow: number, worldHigh: number): void;
}

/** What a module of ours asks for: the value of a formula that only the host knows. */
export interface Imports {
  readonly host: { readonly evaluate: (index: number) => number };
}

/**
 * How a host makes a module run, and gives its exports; it may throw where that isn't allowed:
 * `(bytes, imports) => new WebAssembly.Instance(new WebAssembly.Module(bytes), { ...imports }).exports`.
 */
export type Instantiate = (bytes: Uint8Array<ArrayBuffer>, imports: Imports) => object;

/** What a module gives that was made to run; null where the host won't have it. */
export function instance(bytes: Uint8Array<ArrayBuffer>, imports: Imports, instantiate: Instantiate): object | null {
  try {
    return instantiate(bytes, imports);
  } catch {
    return null;
  }
}
