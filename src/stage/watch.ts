/** Calls back with the host's size in px and the screen's device pixels to the px, now and whenever either changes, at most once a frame. Returns the end of it. */
export function watchSize(
  host: HTMLElement,
  changed: (width: number, height: number, scale: number) => void,
): () => void {
  let asked = 0;
  const tell = (): void => {
    asked = 0;
    changed(Math.floor(host.clientWidth), Math.floor(host.clientHeight), window.devicePixelRatio || 1);
  };
  const ask = (): void => {
    if (asked === 0) asked = requestAnimationFrame(tell);
  };
  const observer = new ResizeObserver(ask);
  observer.observe(host);
  // A change of density alone, as when a window moves to another screen, resizes nothing.
  let query = density();
  const denser = (): void => {
    query.removeEventListener("change", denser);
    query = density();
    query.addEventListener("change", denser);
    ask();
  };
  query.addEventListener("change", denser);
  tell();
  return () => {
    observer.disconnect();
    query.removeEventListener("change", denser);
    cancelAnimationFrame(asked);
  };
}

const density = (): MediaQueryList => window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
