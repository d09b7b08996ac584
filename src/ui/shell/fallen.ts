import { html, render } from "lit-html";

/** In place of a page that can't go on: what it is, what is safe, and a way to try again. */
export function showFallen(host: HTMLElement, title: string, problem: unknown, comfort: string): void {
  reportError(problem);
  const fallen = document.createElement("div");
  fallen.id = host.id;
  host.replaceWith(fallen);
  const what = problem instanceof Error ? problem.message : String(problem);
  render(
    html`<main class="page narrow">
      <div class="card alarm stack" role="alert">
        <h1>${title}</h1>
        <p>${comfort}</p>
        <p class="small muted"><code>${what}</code></p>
        <p><button type="button" class="button primary" @click=${() => location.reload()}>Load again</button></p>
      </div>
    </main>`,
    fallen,
  );
}
