import { describe, expect, it } from "vitest";
import { uuidv7 } from "./uuidv7";

describe("uuidv7", () => {
  it("carries the time in its first 48 bits", () => {
    expect(uuidv7(0x0123456789ab).slice(0, 13)).toBe("01234567-89ab");
  });

  it("says version 7 and the RFC variant", () => {
    for (let i = 0; i < 100; i++) expect(uuidv7()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("sorts by time and never repeats", () => {
    const made = Array.from({ length: 200 }, (_, index) => uuidv7(1_700_000_000_000 + index));
    expect(made.toSorted()).toEqual(made);
    expect(new Set(Array.from({ length: 1000 }, () => uuidv7(5))).size).toBe(1000);
  });
});
