/** Made by `vite.worker.ts`. */
declare module "virtual:foresight-worker" {
  /** Where the background worker's script is. */
  export const address: string;
}
