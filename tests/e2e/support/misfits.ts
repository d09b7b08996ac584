/** For `page.evaluate`. What doesn't fit: sideways scroll, controls cut off, small letters, small targets. */
export function misfits(touch: boolean): string[] {
  const found = new Set<string>();
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) found.add(`scrolls sideways by ${page.scrollWidth - page.clientWidth}`);
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()}${element.id === "" ? "" : `#${element.id}`}.${element.getAttribute("class") ?? ""} "${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 24)}"`;
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
    element.closest(".unseen, .skip, .skips") === null;

  /** In a strip that is moved under the finger. */
  const isInStrip = (element: Element): boolean => {
    for (let up = element.parentElement; up !== null && up !== document.body; up = up.parentElement)
      if (/auto|scroll/.test(getComputedStyle(up).overflowX)) return true;
    return false;
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const { parentElement: holder, nodeValue } = walker.currentNode;
    if (holder === null || (nodeValue ?? "").trim() === "" || !isSeen(holder)) continue;
    const size = Number.parseFloat(getComputedStyle(holder).fontSize);
    if (!(holder instanceof SVGElement) && size < 12) found.add(`${size} px letters in ${nameOf(holder)}`);
  }

  for (const control of document.querySelectorAll("button, input, select, textarea, summary, a[href]")) {
    if (!isSeen(control)) continue;
    const box = control.getBoundingClientRect();
    if (!isInStrip(control) && (box.left < -0.5 || box.right > page.clientWidth + 0.5))
      found.add(`cut off at the side: ${nameOf(control)}`);
    if (control.scrollWidth > control.clientWidth + 2 && control.matches("button"))
      found.add(`its words are wider than ${nameOf(control)}`);
    if (!touch || control.matches("p a, li a, dd a")) continue;
    // A label around a control, or a labelled row, is pressed as well as the control.
    const target = control.closest("label, .switch-row")?.getBoundingClientRect() ?? box;
    if (target.height < 43.5 || target.width < 43.5)
      found.add(`${Math.round(target.width)}x${Math.round(target.height)} to touch: ${nameOf(control)}`);
  }
  return [...found];
}
