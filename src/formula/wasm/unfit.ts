/** Thrown where a model can't be made into a module; it then runs as closures. */
export class Unfit extends Error {}

/** What is made, or null where it can't be: also where parts are nested so deeply that the stack runs out. */
export function unlessUnfit<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof Unfit || error instanceof RangeError) return null;
    throw error;
  }
}
