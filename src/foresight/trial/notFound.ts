/**
 * Says in how many runs something wasn't found, those of bots that seek what is rare and of a search for it apart: `rare` and `searched` go after it,
 * so that their numbers are no share's.
 */
export function notFound(runs: number, rare: number, searched = 0, of = "runs"): string {
  const where = [
    ...(runs > 0 || rare + searched === 0 ? [`in ${runs} ${of}`] : []),
    ...(rare > 0 ? [`in ${rare} that seek what is rare`] : []),
    ...(searched > 0 ? [`in ${searched} that tried for it`] : []),
  ];
  return `not found ${where.join(", nor ")}`;
}
