/** Thrown where a model can't be made into a module; it then runs as closures. */
export class Unfit extends Error {}
