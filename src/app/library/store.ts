import { subscribeWithSelector } from "zustand/middleware";
import { createStore } from "zustand/vanilla";
import { decodeHeader } from "../../runs/codec/decode.ts";
import { ageOf } from "../../runs/frozen/age.ts";
import { checkedScenario } from "../../scenario/checked.ts";
import { AS_WRITTEN } from "../../scenario/setup.ts";
import { loadScenario, type Loaded } from "../../scenario/load.ts";
import type { SaveRecord } from "../saves/record.ts";
import type { Saves } from "../saves/saves.ts";
import type { ShippedScenario } from "../shipped.ts";
import type { LibraryState, SavedRun, ScenarioEntry } from "./state.ts";

/** Where scenarios come from. All may reject. */
export interface Shop {
  list(): Promise<readonly ShippedScenario[]>;
  text(scenario: ShippedScenario): Promise<string>;
  /** Whether a text is to the letter the one that was checked when the page was built. */
  isChecked(scenario: ShippedScenario, text: string): Promise<boolean>;
}

const reason = (error: unknown): string =>
  error instanceof Error && error.message !== "" ? error.message : "no reason was given";

/** Scenarios that can be begun and runs that can be resumed. */
export function createLibrary(shop: Shop, saves: Saves, trouble: () => string | null) {
  const shipped = new Map<string, ShippedScenario>();
  const loading = new Map<string, Promise<void>>();
  const texts = new Map<string, Promise<string>>();
  /** A scenario's text, fetched once; what failed is fetched again when it is asked for again. */
  const textOf = (from: ShippedScenario): Promise<string> => {
    const text = texts.get(from.id) ?? shop.text(from);
    texts.set(from.id, text);
    text.catch(() => texts.delete(from.id));
    return text;
  };

  return createStore<LibraryState>()(
    subscribeWithSelector((set, get) => {
      const replace = (id: string, change: Partial<ScenarioEntry>): void =>
        set({ scenarios: get().scenarios.map((each) => (each.id === id ? { ...each, ...change } : each)) });

      const fetchText = async (id: string): Promise<void> => {
        const from = shipped.get(id);
        if (from === undefined) return;
        try {
          const text = await textOf(from);
          const { scenario, diagnostics } =
            ((await shop.isChecked(from, text)) ? asChecked(text) : null) ?? loadScenario(text, `${id}.json`);
          replace(id, { scenario, diagnostics, failure: null, loaded: true });
        } catch (error) {
          replace(id, { failure: `it couldn't be fetched (${reason(error)})` });
        }
      };

      return {
        scenarios: [],
        runs: [],
        setAside: [],
        newer: 0,
        storage: trouble(),
        open(name, text) {
          const loaded = loadScenario(text, name);
          const { scenario, diagnostics } = loaded;
          const id = `file:${name}`;
          const title = scenario?.source.title ?? name;
          const summary = scenario?.source.summary ?? "";
          const entry: ScenarioEntry = {
            id,
            title,
            summary,
            from: "file",
            scenario,
            diagnostics,
            failure: null,
            loaded: true,
          };
          set({ scenarios: [...get().scenarios.filter((each) => each.id !== id), entry] });
          return loaded;
        },
        async load(id) {
          const entry = get().scenarios.find((each) => each.id === id);
          if (entry === undefined || entry.loaded) return;
          const running = loading.get(id) ?? fetchText(id);
          loading.set(id, running);
          await running;
          loading.delete(id);
        },
        textOf(id) {
          const from = shipped.get(id);
          return from === undefined ? null : textOf(from);
        },
        async fetchAll() {
          await Promise.allSettled([...shipped.values()].map(textOf));
        },
        async refresh() {
          if (shipped.size === 0) {
            try {
              for (const each of await shop.list()) shipped.set(each.id, each);
              const entries = [...shipped.values()].map(
                ({ id, title, summary }): ScenarioEntry =>
                  get().scenarios.find((each) => each.id === id) ?? {
                    id,
                    title,
                    summary,
                    from: "shipped",
                    scenario: null,
                    diagnostics: [],
                    failure: null,
                    loaded: false,
                  },
              );
              set({ scenarios: [...entries, ...get().scenarios.filter((each) => each.from === "file")] });
            } catch (error) {
              set({ listFailure: `The list of scenarios couldn't be fetched (${reason(error)}).` });
            }
          }
          const { records, aside, newer, failure } = await saves.list();
          set({
            runs: records.map(savedRun),
            setAside: aside,
            newer,
            storage: trouble() ?? (failure === null ? null : `Saved runs can’t be shown: ${failure}.`),
          });
        },
        rulesOf: (id) => get().scenarios.flatMap((each) => rulesIn(each, id, shipped.get(each.id)?.hash ?? null)),
        listFailure: null,
        async removeRun(id) {
          await saves.remove(id);
          await get().refresh();
        },
        async removeSetAside(id) {
          await saves.removeAside(id);
          await get().refresh();
        },
      };
    }),
  );
}
export type LibraryStore = ReturnType<typeof createLibrary>;

/** Null where the list came from another build, for which it was a scenario: compiling it tells. */
function asChecked(text: string): Loaded | null {
  try {
    const scenario = checkedScenario(text);
    scenario.model(AS_WRITTEN);
    return { scenario, diagnostics: [] };
  } catch {
    return null;
  }
}

/** The hash of an entry's rules when it is of this id and can be played; what isn't loaded yet has the one that the list gives. */
function rulesIn({ id, scenario, loaded }: ScenarioEntry, wanted: string, listed: string | null): string[] {
  if (scenario !== null) return scenario.source.id === wanted ? [scenario.hash] : [];
  return id === wanted && listed !== null && !loaded ? [listed] : [];
}

function savedRun({ id, changed, card, code }: SaveRecord): SavedRun {
  const head = decodeHeader(code);
  return { id, changed, ...card, earlier: "header" in head && ageOf(head.header.rules) === "earlier" };
}
