/** Moves the keyboard's place to an element of the page, and the page to it. */
export function reachElement(id: string): void {
  const element = document.getElementById(id);
  if (element === null) return;
  if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "start", behavior: "smooth" });
}
