const WORDS = new Map([
  ["QuotaExceededError", "there is no room left for this page in the browser"],
  ["SecurityError", "its settings forbid it"],
  ["VersionError", "a newer version of this page has been opened in this browser; load the page again"],
]);

/** Why storage has refused something: a clause. */
export function reasonOf(error: unknown): string {
  const known = error instanceof Error ? WORDS.get(error.name) : undefined;
  if (known !== undefined) return known;
  return error instanceof Error && error.message !== "" ? error.message : "the browser refuses storage";
}
