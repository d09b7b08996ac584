/** `serviceLoad` as words, for what has no label: `Service load`. */
export function humanise(id: string): string {
  const words = id
    .replaceAll(/[._-]+/g, " ")
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
