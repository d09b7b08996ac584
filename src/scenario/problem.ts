/** Where a problem is, inside the scenario's tree: `["events", "lateCapacity", "when"]`. */
export type Path = readonly (string | number)[];

export type Severity = "error" | "warning";

/** Something wrong with a scenario, before its place in the file is known. */
export interface Problem {
  readonly path: Path;
  /** A stable kebab-case name of the rule that was broken: `unknown-name`. */
  readonly code: string;
  /** One sentence, without the path: `unknown variable "compte"; did you mean "compute"?` */
  readonly message: string;
  readonly severity: Severity;
  /** The nearest valid name. */
  readonly suggestion?: string;
  /** A key of the object at `path`, where the problem is the key and not its value. */
  readonly key?: string;
  /** Place inside the string at `path`, in code units from 0 (formulas and templates). */
  readonly offset?: number;
}

/** Whether a scenario can't be played for it. */
export const isError = ({ severity }: Problem): boolean => severity === "error";

/** `events.lateCapacity.choices.wait`, or `guide[2].at`. The whole file is `(file)`. */
export function pathText(path: Path): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else text += text === "" ? step : `.${step}`;
  }
  return text === "" ? "(file)" : text;
}
