import { Script } from "node:vm";
import { describe, expect, test } from "vitest";
import { prune } from "../../vite.prune.ts";

/** A module as the bundler writes it, and what runs by itself at the end. */
const bundle = (modules: Readonly<Record<string, string>>, last: string): string =>
  [
    "var call = (module) => () => module({});",
    ...Object.entries(modules).map(
      ([name, body]) => `var require_${name} = call((given) => { ${body} return given.exports; });`,
    ),
    last,
  ].join("\n");

const run = (code: string): unknown => new Script(code).runInNewContext();

/** What is left of an object's members, with one that is always called. */
const left = (members: string, ...asked: readonly string[]): string =>
  prune(`var thing = { called: () => 1, ${members} }; thing.called();`, asked).replace("called: () => 1", "called");

describe("Pruning", () => {
  test.each([
    ["a method that nobody names", "other: function () {}", "{ called }"],
    ["one that only names itself", "other: function () { this.other(); }", "{ called }"],
    ["two that only name each other", "a: function () { this.b(); }, b: function () { this.a(); }", "{ called }"],
    ["what can only be read and written", "other: { get: function () { return 1; } }", "{ called }"],
  ])("leaves out %s", (_, members, kept) => {
    expect(left(members)).toContain(kept);
    expect(left(`${members}, last: 1`)).toContain("{ called, last: 1 }");
  });

  test.each([
    ["a value", "other: 1"],
    ["a list of other things", "other: { get: function () {}, more: 1 }"],
    ["a name that is worked out", "['o' + 1]: function () {}"],
    ["what the language asks for", "toString: function () { return ''; }"],
    ["what stands in a text", "other: function () {}, text: 'then other, at last'"],
    ["what stands in a template", "other: function () {}, text: `${1} other`"],
    ["what is taken out of an object", "other: function () {}, taking: (({ other }) => other)({})"],
  ])("keeps %s", (_, members) => {
    expect(left(members)).toContain(`{ called, ${members} }`);
  });

  test("keeps what others ask for, and what that asks for", () => {
    const members = "a: function () { return this.b(); }, b: function () { return 2; }, c: function () {}";
    expect(left(members, "a")).toContain("b: function () { return 2; } }");
  });

  test("leaves out a module with the last method that needs it, and keeps one that does something by itself", () => {
    const code = bundle(
      {
        Heavy: "given.exports = { weight: 1000 };",
        Box: `var Heavy = require_Heavy();
              given.exports = { open: function () { return 'open'; }, weigh: function () { return Heavy.weight; } };`,
        Register: "globalThis.registered = true;",
        Index: "given.exports = { Box: require_Box(), Heavy: require_Heavy() };",
      },
      "require_Register(); require_Index().Box.open() + ' ' + globalThis.registered;",
    );
    const pruned = prune(code, []);
    expect(pruned).not.toMatch(/Heavy|weigh/);
    expect(run(pruned)).toBe("open true");
    const asked = prune(code, ["weigh"]);
    expect(asked).toContain("require_Heavy");
    expect(run(asked)).toBe(run(code));
  });
});
