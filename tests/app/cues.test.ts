import { describe, expect, it } from "vitest";
import { CAPTIONS, createCues, QUEUE_LIMIT } from "../../src/app/cues.ts";

describe("Cues", () => {
  it("wait in order until they are taken, once", () => {
    const cues = createCues();
    cues.getState().ask("commit");
    cues.getState().ask("danger");
    expect(cues.getState().take()).toEqual([
      { id: 1, cue: "commit" },
      { id: 2, cue: "danger" },
    ]);
    expect(cues.getState().take()).toEqual([]);
  });

  it("don't pile up when nobody takes them", () => {
    const cues = createCues();
    for (let i = 0; i < 100; i += 1) cues.getState().ask("commit");
    expect(cues.getState().queue).toHaveLength(QUEUE_LIMIT);
    expect(cues.getState().queue.at(-1)?.id).toBe(100);
  });

  it("have their words shown whether or not they are heard", () => {
    const cues = createCues();
    cues.getState().fail("no sound");
    cues.getState().ask("danger");
    expect(cues.getState().caption).toEqual({ id: 1, text: CAPTIONS.danger });
  });

  it("keep a caption through a cue that has none", () => {
    const cues = createCues();
    cues.getState().ask("signing");
    cues.getState().ask("commit");
    expect(cues.getState().caption?.text).toBe(CAPTIONS.signing);
  });

  it("hide a caption only while it is the one shown", () => {
    const cues = createCues();
    cues.getState().ask("signing");
    cues.getState().ask("danger");
    cues.getState().hideCaption(1);
    expect(cues.getState().caption?.id).toBe(2);
    cues.getState().hideCaption(2);
    expect(cues.getState().caption).toBeNull();
  });
});
