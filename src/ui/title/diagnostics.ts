import { html, nothing, type TemplateResult } from "lit-html";
import type { ScenarioEntry } from "../../app/library/state.ts";
import type { Diagnostic } from "../../scenario/load.ts";

/** What the loader has found in a scenario: errors open, warnings alone folded up. Each with its place and the rule. */
export function diagnosticsPart({ diagnostics, scenario, title }: ScenarioEntry): TemplateResult | typeof nothing {
  if (diagnostics.length === 0) return nothing;
  const errors = diagnostics.filter((each) => each.severity === "error").length;
  const warnings = diagnostics.length - errors;
  if (scenario !== null) {
    return html`<details class="card">
      <summary>${count(warnings, "warning")} for its author</summary>
      ${list(diagnostics)}
    </details>`;
  }
  return html`<section class="card alarm stack" aria-label="Problems of ${title}">
    <h3>${title} can’t be played: ${count(errors, "error")}${warnings > 0 ? `, ${count(warnings, "warning")}` : ""}</h3>
    ${list(diagnostics)}
    <p class="small muted">Other scenarios and saved runs are not touched by this.</p>
  </section>`;
}

const count = (many: number, word: string): string => `${many} ${word}${many === 1 ? "" : "s"}`;

const list = (diagnostics: readonly Diagnostic[]): TemplateResult =>
  html`<ul class="diagnostics" tabindex="0" aria-label="Problems">
    ${diagnostics.map(
      ({ file, line, column, severity, path, code, message }) =>
        html`<li>
          <p>
            <strong class=${severity === "error" ? "alarm-text" : "muted"}>${severity}</strong>
            <code>${file}:${line}:${column}</code>
          </p>
          <p><code>${path}</code></p>
          <p>${message} <span class="small muted">rule ${code}</span></p>
        </li>`,
    )}
  </ul>`;
