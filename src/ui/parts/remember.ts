/** The same function, which works out again only when it is asked something else than the last time (compared one by one, by identity). */
export function remember<A extends readonly unknown[], R>(work: (...asked: A) => R): (...asked: A) => R {
  let last: { readonly asked: A; readonly answer: R } | null = null;
  return (...asked) => {
    if (
      last === null ||
      asked.some((each, at) => !Object.is(each, last?.asked[at])) ||
      asked.length !== last.asked.length
    )
      last = { asked, answer: work(...asked) };
    return last.answer;
  };
}
