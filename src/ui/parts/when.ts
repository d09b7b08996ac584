const FORMAT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** `3 Nov 2026, 14:05`, from milliseconds since 1970. */
export const clockTime = (at: number): string => FORMAT.format(new Date(at));
