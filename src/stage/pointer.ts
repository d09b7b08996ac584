import type { StoreApi } from "zustand/vanilla";
import type { ChartState } from "../app/chart.ts";
import { hitAt } from "../app/chart/objects.ts";
import type { Picture } from "../app/chart/picture.ts";

/** Tells the store what the mouse hovers over and what a finger taps. Never keeps a touch to itself: the page must scroll. */
export function watchPointer(
  canvas: HTMLCanvasElement,
  store: StoreApi<ChartState>,
  picture: () => Picture | null,
): () => void {
  const look = (event: PointerEvent | MouseEvent): void => {
    const shown = picture();
    if (shown === null) return;
    const box = canvas.getBoundingClientRect();
    const id = hitAt(shown.hits, shown.frame, { x: event.clientX - box.left, y: event.clientY - box.top });
    if (id !== store.getState().inspected) store.getState().inspect(id);
  };
  const move = (event: PointerEvent): void => void (event.pointerType === "touch" || look(event));
  const leave = (event: PointerEvent): void => void (event.pointerType === "touch" || store.getState().inspect(null));
  canvas.addEventListener("pointermove", move);
  canvas.addEventListener("pointerleave", leave);
  canvas.addEventListener("click", look);
  return () => {
    canvas.removeEventListener("pointermove", move);
    canvas.removeEventListener("pointerleave", leave);
    canvas.removeEventListener("click", look);
  };
}
