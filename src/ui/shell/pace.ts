/**
 * When to draw: soon after it is asked for, at most once a frame, and in a task of its own. What is drawn within a frame's task holds the page up for as
 * long as the drawing, the layout and the painting take together; on its own it lets what waits in between go first.
 */
export function paced(draw: () => void): () => void {
  const channel = new MessageChannel();
  let asked = false;
  /** Whether a frame has begun since the last drawing; a page in the background has none. */
  let shown = true;
  channel.port1.addEventListener("message", () => {
    asked = false;
    shown = false;
    requestAnimationFrame(() => {
      shown = true;
      if (asked) channel.port2.postMessage(null);
    });
    draw();
  });
  channel.port1.start();
  return () => {
    if (asked) return;
    asked = true;
    if (shown) channel.port2.postMessage(null);
  };
}
