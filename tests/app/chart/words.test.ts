import { describe, expect, it } from "vitest";
import { captionOf } from "../../../src/app/chart/caption.ts";
import { sayingsOf } from "../../../src/app/chart/words.ts";
import { harbour } from "./harbour.ts";

describe("the chart in words", () => {
  const sayings = sayingsOf(harbour);
  const item = (title: string) => sayings.flatMap((saying) => saying.items).find((one) => one.title === title);

  it("says where the ship is, in the axes' names", () => {
    expect(item("Curlew")).toMatchObject({ id: "ship", text: "Trade 41, Calm 66" });
  });

  it("says which way each coast lies and what it is", () => {
    expect(item("Teeth")?.text).toBe("a bad ending, before the run is over; from the ship Trade +17, Calm −24");
    expect(item("Haven")?.text).toMatch(/^a good ending; from the ship Trade \+\d+, Calm \+\d+$/);
  });

  it("says when a coast is reached", () => {
    const there = sayingsOf({ ...harbour, ship: { x: 95, y: 95 } }).flatMap((saying) => saying.items);
    expect(there.find((one) => one.title === "Haven")?.text).toBe("a good ending; the ship has reached it");
  });

  it("says everything that the picture shows", () => {
    expect(sayings.map((saying) => saying.heading)).toEqual([
      "Ship",
      "What moved the ship",
      "Coasts",
      "Beyond the chart",
      "Others",
      "Water",
      "Weather",
      "Wake",
    ]);
    expect(item("tide +2.0")?.text).toBe("Trade +2.0, Calm −0.3");
    expect(item("Ice edge 82")?.text).toBe("Calm can’t rise above it; stood at 90 before: warm winter, ’26 Q1");
    expect(item("bar")?.text).toBe("somewhere from 12 to 15 m");
    expect(item("Gull")?.text).toBe("may turn back · 70%; from the ship Trade +16, Calm −8");
  });

  it("says one figure of a range of which it is known where in it the truth is", () => {
    const known = { ...harbour, gauge: { ...harbour.gauge!, band: { label: "bar", min: 13, max: 13 } } };
    const bar = sayingsOf(known)
      .flatMap((saying) => saying.items)
      .find((one) => one.title === "bar");
    expect(bar?.text).toBe("13 m");
  });

  it("leaves out what a scene hasn't", () => {
    const bare = sayingsOf({
      ...harbour,
      coasts: [],
      margin: [],
      forces: [],
      rivals: [],
      weather: [],
      ceiling: null,
      gauge: null,
    });
    expect(bare.map((saying) => saying.heading)).toEqual(["Ship", "Wake"]);
  });

  it("has a caption for every object that can be pointed at, and none for others", () => {
    const ids = sayings.flatMap((saying) => saying.items).flatMap((one) => (one.id === null ? [] : [one.id]));
    expect(ids.length).toBeGreaterThan(10);
    expect(ids.filter((id) => captionOf(harbour, id) === null)).toEqual([]);
    expect(captionOf(harbour, "coast:constructor")).toBeNull();
    expect(captionOf(harbour, "nonsense")).toBeNull();
  });
});
