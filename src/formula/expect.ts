/** What a formula must give. A number takes booleans as 0 and 1, a condition takes counts (`fired(x)`) as "at least once". */
export type Expect = "number" | "boolean" | "any" | { readonly options: readonly string[] };
