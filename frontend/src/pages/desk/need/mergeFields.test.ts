import { describe, expect, it } from "vitest";
import type { Schema } from "@/shared/api/types";
import { mergeChange, mergeRows, mergeTargets } from "./mergeFields";

type Need = Schema<"Need">;
const village = { code: "150821100202", name: "义丰村", path: "义丰村" };
const need = (change: Partial<Need> = {}): Need =>
  ({ id: "a", division: village, title: "井", text: "打一口井", categoryCode: "SCIENCE_TECH", anyTime: true, quantity: 2, unit: "口", urgency: "NORMAL", level: "COUNTY", audience: ["FARMERS"], ...change }) as Need;
const rowsOf = (stays: Need, ends: Need) => mergeRows(stays, ends, { category: (code) => code, campaign: (code) => code }).map(({ name, options }) => [name, options.map(({ value }) => value).join(" ")]);

describe("a merge", () => {
  it("offers only the fields in which the ending need says something else", () => {
    expect(rowsOf(need(), need())).toEqual([]);
    const ends = need({ title: "水井", quantity: 3, people: 40, form: undefined });
    expect(rowsOf(need({ form: "ONLINE" }), ends)).toEqual([
      ["title", "STAYS ENDS"],
      ["quantity", "STAYS ENDS BOTH"],
      ["people", "STAYS ENDS"],
    ]);
  });

  it("adds only what has the same unit", () => {
    expect(rowsOf(need(), need({ quantity: 3, unit: "场" }))).toEqual([["quantity", "STAYS ENDS"]]);
    expect(mergeChange(need(), need({ quantity: 3 }), { quantity: "BOTH" })).toEqual({ quantity: 5 });
    expect(mergeChange(need({ people: 10 }), need({ people: 5 }), { people: "BOTH" })).toEqual({ people: 15 });
  });

  it("takes over what was chosen and nothing else", () => {
    const ends = need({ text: "再打一口", anyTime: false, wantedFrom: "2026-03-01", urgency: "URGENT", audience: ["WOMEN"] });
    expect(mergeChange(need(), ends, { text: "BOTH", wanted: "ENDS", urgency: "STAYS", audience: "BOTH" })).toEqual({
      text: "打一口井\n再打一口",
      anyTime: false,
      wantedFrom: "2026-03-01",
      audience: ["FARMERS", "WOMEN"],
    });
    expect(mergeChange(need(), ends, { text: "STAYS" })).toBeUndefined();
  });

  it("brings campaigns together as far as a need can carry them, and the team that collected it", () => {
    const winter = need({ campaigns: ["WINTER"] });
    const spring = need({ campaigns: ["SPRING"], squad: { id: "s", name: "小分队" } as Need["squad"] });
    expect(rowsOf(winter, spring)).toEqual([
      ["campaigns", "STAYS ENDS BOTH"],
      ["squadId", "STAYS ENDS"],
    ]);
    expect(mergeChange(winter, spring, { campaigns: "BOTH", squadId: "ENDS" })).toEqual({ campaigns: ["WINTER", "SPRING"], squadId: "s" });
    const many = need({ campaigns: ["A", "B", "C", "D", "E"] });
    expect(rowsOf(many, spring)[0]).toEqual(["campaigns", "STAYS ENDS"]);
    expect(rowsOf(winter, need({ campaigns: ["WINTER"] }))).toEqual([]);
  });

  it("suggests the same village and category first, and nothing that somebody holds", () => {
    const other = (id: string, change: Partial<Schema<"NeedSummary">>) => ({ id, division: { ...village, code: "150821100203" }, categoryCode: "HEALTH", quantity: 1, remaining: 1, ...change }) as Schema<"NeedSummary">;
    const found = [other("far", {}), other("a", {}), other("category", { categoryCode: "SCIENCE_TECH" }), other("held", { remaining: 0 }), other("village", { division: village }), other("both", { division: village, categoryCode: "SCIENCE_TECH" })];
    expect(mergeTargets(need(), found).map(({ id }) => id)).toEqual(["both", "village", "category", "far"]);
  });
});
