import { describe, expect, it } from "vitest";
import { offerForGap, windowOf } from "./offerForGap";

describe("an offer for a gap", () => {
  const division = { code: "150821100000", name: "隆兴昌镇", path: "" };

  it("carries category, area and month in its address", () => {
    expect(offerForGap({ categoryCode: "HEALTH", division, month: "2027-02" })).toBe("/d/offers/new?categoryCode=HEALTH&division=150821100000&month=2027-02");
    expect(offerForGap({ division, month: "2027-02" })).toBe("/d/offers/new?division=150821100000&month=2027-02");
  });

  it("is there for the days of the month that are still to come", () => {
    expect(windowOf("2027-02", "2026-11-30")).toEqual({ availableFrom: "2027-02-01", availableUntil: "2027-02-28" });
    expect(windowOf("2028-02", "2026-11-30")).toEqual({ availableFrom: "2028-02-01", availableUntil: "2028-02-29" });
    expect(windowOf("2026-11", "2026-11-30")).toEqual({ availableFrom: "2026-11-30", availableUntil: "2026-11-30" });
  });

  it("leaves the days open for a month that is none or is over", () => {
    expect(windowOf("2026-10", "2026-11-30")).toEqual({});
    expect(windowOf("2026-13", "2026-11-30")).toEqual({});
    expect(windowOf(undefined, "2026-11-30")).toEqual({});
  });
});
