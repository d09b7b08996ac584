import type { Page } from "@playwright/test";

/** A row of the page's own storage, as it lies there. */
export interface Row {
  readonly id: string;
  /** Of a run. */
  readonly code: string;
  readonly card: { readonly date: string };
  readonly changed: number;
  readonly order: number;
  /** Of what was set aside. */
  readonly text: string;
}

/** The rows of a shelf, as they are in IndexedDB. */
export const rowsOf = (page: Page, shelf = "runs"): Promise<Row[]> =>
  page.evaluate(
    (name) =>
      new Promise<Row[]>((resolve) => {
        const opening = indexedDB.open("drift");
        opening.addEventListener("success", () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.addEventListener("success", () => {
            opening.result.close();
            resolve(all.result as Row[]);
          });
        });
      }),
    shelf,
  );

/** Puts rows among the saves by hand, past the page. */
export const putByHand = (page: Page, rows: Readonly<Record<string, unknown>>): Promise<void> =>
  page.evaluate(
    (given) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("drift");
        opening.addEventListener("success", () => {
          const transaction = opening.result.transaction("runs", "readwrite");
          for (const [key, value] of Object.entries(given)) transaction.objectStore("runs").put(value, key);
          transaction.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    rows,
  );

/** In the page, before all else: a storage that opens, but whose answer comes only after `answer()` has been called. */
export function slowStorage(): void {
  let answer: () => void = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  Object.assign(window, { answer });
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = (...given) => {
    const request = open(...given);
    const listen = request.addEventListener.bind(request) as (type: string, listener: (event: Event) => void) => void;
    return Object.assign(request, {
      addEventListener(type: string, listener: (event: Event) => void) {
        listen(type, type === "success" ? (event) => void answered.then(() => listener(event)) : listener);
      },
    });
  };
}
