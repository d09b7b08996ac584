/**
 * Single keys in a focused list: its nth choice by number. Only while the focus is inside the list and not in a field where digits are
 * typed; the settings can turn it off.
 */
export function numberKeys(on: boolean): (event: KeyboardEvent) => void {
  return (event) => {
    if (!on || !/^[1-9]$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    const { target, currentTarget } = event;
    if (!(target instanceof HTMLInputElement) || !(currentTarget instanceof HTMLElement)) return;
    if (target.type !== "radio" && target.type !== "checkbox") return;
    const inputs = currentTarget.querySelectorAll<HTMLInputElement>("input[type=radio], input[type=checkbox]");
    const wanted = inputs[Number(event.key) - 1];
    if (wanted === undefined) return;
    event.preventDefault();
    wanted.focus();
    wanted.click();
  };
}
