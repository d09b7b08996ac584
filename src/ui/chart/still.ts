import { html, render } from "lit-html";
import type { StoreApi } from "zustand/vanilla";
import type { ChartScene, ChartState } from "../../app/chart.ts";
import { hitAt } from "../../app/chart/objects.ts";
import { type Picture, pictureOf } from "../../app/chart/picture.ts";
import { pageMeasure, pictureSvg } from "./picture.ts";

/** Pictures so far, for ids of their own. */
let mounted = 0;

/** Keeps a still picture of the store's scene in `host`, for pages without WebGL. A motion jumps to its end at once. */
export function mountStill(host: HTMLElement, store: StoreApi<ChartState>): { destroy: () => void } {
  const measure = pageMeasure();
  const clip = `sea-${(mounted += 1)}`;
  let drawn: { readonly picture: Picture; readonly scene: ChartScene } | null = null;
  /** The size that it was last laid out for. */
  let [width, height] = [-1, -1];

  const layOut = (): void => {
    const { scene, camera } = store.getState();
    ({ width, height } = host.getBoundingClientRect());
    drawn =
      scene === null || width < 1 || height < 1
        ? null
        : { scene, picture: pictureOf(scene, { width, height, camera }, measure) };
    show();
  };
  const show = (): void => {
    const { cone, inspected, inspect } = store.getState();
    render(drawn === null ? html`` : pictureSvg(drawn.picture, drawn.scene, clip, cone, inspected, inspect), host);
  };
  const point = (event: PointerEvent): void => {
    if (drawn === null) return;
    const box = host.getBoundingClientRect();
    const id = hitAt(drawn.picture.hits, drawn.picture.frame, {
      x: event.clientX - box.left,
      y: event.clientY - box.top,
    });
    if (id !== store.getState().inspected) store.getState().inspect(id);
  };

  // It tells the size at first too, for which the picture stands already.
  const observer = new ResizeObserver(() => {
    const now = host.getBoundingClientRect();
    if (now.width !== width || now.height !== height) layOut();
  });
  host.addEventListener("pointermove", point);
  host.addEventListener("pointerdown", point);
  const unsubscribe = store.subscribe((now, before) => {
    if (now.scene !== before.scene || now.camera !== before.camera) layOut();
    else if (now.inspected !== before.inspected || now.cone !== before.cone) show();
    if (now.motion !== null && now.motion !== before.motion) now.motionDone(now.motion.id);
  });
  layOut();
  observer.observe(host);
  // Until a face is there, names are measured in another.
  document.fonts.addEventListener("loadingdone", layOut);
  return {
    destroy: () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", layOut);
      host.removeEventListener("pointermove", point);
      host.removeEventListener("pointerdown", point);
      unsubscribe();
      render(html``, host);
    },
  };
}
