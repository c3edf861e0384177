import { describe, expect, it } from "vitest";
import { nextIndex } from "./cursor";

describe("J and K", () => {
  const ids = ["a", "b", "c"];
  it("move by one and stop at the ends", () => {
    expect(nextIndex(ids, "a", 1)).toBe(1);
    expect(nextIndex(ids, "c", 1)).toBe(2);
    expect(nextIndex(ids, "a", -1)).toBe(0);
  });

  it("begin anew when what was selected has left the list", () => {
    expect(nextIndex(ids, "gone", 1)).toBe(0);
    expect(nextIndex(ids, undefined, -1)).toBe(2);
  });
});
