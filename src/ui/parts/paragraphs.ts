import { html, type TemplateResult } from "lit-html";

export const paragraphs = (texts: readonly string[]): TemplateResult[] => texts.map((text) => html`<p>${text}</p>`);
