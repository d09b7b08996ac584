import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { withoutLayout } from "../../vite.templates.ts";

const PAGE = fileURLToPath(new URL("../../src/ui/", import.meta.url));
const SOURCES = fileURLToPath(new URL("../../src/", import.meta.url));
const filesOf = (folder: string, kind: string): { readonly name: string; readonly text: string }[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(kind))
    .map((name) => ({ name, text: readFileSync(folder + name, "utf8") }));

describe("A template", () => {
  test.each([
    ["lines of text", "html`<p>\n    One and\n    two.\n  </p>`", "html`<p> One and two. </p>`"],
    ["space beside a value", "html`<p>\n  ${a}\n  of\n  ${b}\n</p>`", "html`<p> ${a} of ${b} </p>`"],
    ["a tag over several lines", 'html`<p\n  class="a"\n  id=${b}\n>`', 'html`<p class="a" id=${b}>`'],
    ["a tag's end after a value", "svg`<path\n  d=${a}\n/>`", "svg`<path d=${a} />`"],
    ["a template in a template", "html`<p>\n${a.map((b) => html`<b>\n${b}</b>`)}\n</p>`", ""],
  ])("travels without the layout of %s", (_, written, sent) => {
    const nested = "html`<p> ${a.map((b) => html`<b> ${b}</b>`)} </p>`";
    expect(withoutLayout("a.ts", written)).toBe(sent || nested);
  });

  test.each([
    ["its words and single spaces", "html`<b>a</b> b<i>c</i>`"],
    ["a comparison", "html`<p>1 < 2 and 3 > 2</p>`"],
    ["what stands in quotes", 'html`<p title="a\n  b" data-x=\'c\n"  d\'>a</p>`'],
    ["a quoted value with others in it", 'html`<p class="a\n ${b}  c\n">a</p>`'],
    ["a space that doesn't break", "html`<p>a\u00a0\u00a0b</p>`"],
    ["a space that is written as a sign", "html`<p>a\\n\\nb</p>`"],
    ["what shows its white space", "html`<pre>\n  a\n</pre>\n`"],
    ["a comment", "html`<!-- <p\n -->\n`"],
    ["any other template", "css`a\n  b`; `<p>\n  a`;"],
  ])("keeps %s", (_, written) => {
    expect(withoutLayout("a.ts", written)).toBe(written);
  });

  test("stands only in the page's files", () => {
    const others = filesOf(SOURCES, ".ts").filter(({ text }) => /\b(?:html|svg)`/.test(text));
    expect(others.filter(({ name }) => !name.replaceAll("\\", "/").startsWith("ui/"))).toEqual([]);
  });

  test("is never shown with its white space", () => {
    const styles = filesOf(PAGE, ".css");
    expect(styles.length).toBeGreaterThan(10);
    expect(styles.filter(({ text }) => /white-space(?:-collapse)?:\s*(?:pre|break|preserve)/.test(text))).toEqual([]);
  });
});
