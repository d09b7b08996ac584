import { printSeed } from "../../runs/seed.ts";

/** How the next run is to begin, as the title screen and the page of assumptions have it. Kept while the page is open. */
export interface Form {
  /** Id from the library's list; null takes the first. */
  readonly scenario: string | null;
  /** Undefined takes the scenario's plain one. */
  readonly difficulty: string | null | undefined;
  readonly seed: string;
  readonly ironman: boolean;
  readonly analyst: boolean;
  readonly overrides: Readonly<Record<string, number>>;
  /** What was pasted to be opened. */
  readonly pasted: string;
}

export function newSeedText(): string {
  const [low = 0, high = 0] = crypto.getRandomValues(new Uint32Array(2));
  return printSeed({ low, high });
}

let form: Form = {
  scenario: null,
  difficulty: undefined,
  seed: newSeedText(),
  ironman: false,
  analyst: false,
  overrides: {},
  pasted: "",
};

export const currentForm = (): Form => form;

/** Another scenario has other difficulties and other assumptions. */
export function changeForm(change: Partial<Form>): void {
  const other = change.scenario !== undefined && change.scenario !== form.scenario;
  form = { ...form, ...(other ? { difficulty: undefined, overrides: {} } : {}), ...change };
}
