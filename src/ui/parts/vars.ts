import { type ElementPart, noChange } from "lit-html";
import { Directive, directive, type PartInfo, PartType } from "lit-html/directive.js";

type Vars = Readonly<Record<`--${string}`, number | string>>;

/**
 * Sets custom properties of an element: `<i class="bar" ${vars({ "--at": 0.4 })}></i>`. Lit's own `styleMap` writes a `style` attribute
 * at first, which the page's content-security policy refuses.
 */
class VarsDirective extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error("vars() stands on an element, not in an attribute.");
  }

  render(_vars: Vars): unknown {
    return noChange;
  }

  override update(part: ElementPart, [given]: [Vars]): unknown {
    const { element } = part;
    if (element instanceof HTMLElement || element instanceof SVGElement)
      for (const [name, value] of Object.entries(given)) element.style.setProperty(name, String(value));
    return noChange;
  }
}

export const vars = directive(VarsDirective);
