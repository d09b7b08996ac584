const LONGEST = 100;

/** A file's name as it can be shown: on one line, not too long, without marks that turn the words beside it round. */
export function fileNameShown(name: string): string {
  const plain = name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, "\uFFFD");
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST / 2)}…${plain.slice(-LONGEST / 2)}`;
}
