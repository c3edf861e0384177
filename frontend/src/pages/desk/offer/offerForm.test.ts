import { describe, expect, it } from "vitest";
import { rebase } from "@/shared/api/mergePatch";
import { emptyOfferForm, fenOf, missingInOffer, offerBody, offerChange } from "./offerForm";

const form = (change = {}) => ({ ...emptyOfferForm(), serviceItem: " soil test ", categoryCode: "FARMING", ...change });

describe("an offer", () => {
  it("is a draft with an item and a category, and sends nothing that was left open", () => {
    expect(missingInOffer(emptyOfferForm())).toEqual(["serviceItem", "categoryCode"]);
    expect(missingInOffer(form())).toEqual([]);
    expect(offerBody(form())).toEqual({ serviceItem: "soil test", categoryCode: "FARMING", language: "zh", costFen: 0 });
  });

  it("names an impossible capacity, cost and window", () => {
    expect(missingInOffer(form({ capacity: "0", capacityPerOccurrence: "few", costYuan: "free", availableFrom: "2026-12-02", availableUntil: "2026-12-01" }))).toEqual(["capacity", "capacityPerOccurrence", "costFen", "availableUntil"]);
  });

  it("counts money in whole fen", () => {
    expect(fenOf("19.99")).toBe(1999);
    expect(fenOf("0")).toBe(0);
    expect(fenOf("1.005")).toBeUndefined();
  });

  it("keeps what was typed and what somebody else changed meanwhile", () => {
    const before = form({ description: "old", capacity: "3" });
    const now = form({ description: "old", capacity: "5", responsibleLeader: "theirs" });
    const merged = rebase({ ...before, description: "mine" }, before, now);
    expect(offerChange(merged, now)).toEqual({ description: "mine" });
    expect(rebase({ ...before, capacity: "9" }, before, now).capacity).toBe("9");
  });

  it("names the months of its season in order", () => {
    expect(offerBody(form({ seasonMonths: ["10", "3", "4"] })).seasonMonths).toEqual([3, 4, 10]);
    expect(offerChange(form({ seasonMonths: ["4", "3"] }), form({ seasonMonths: ["3", "4"] }))).toEqual({});
    expect(offerChange(form(), form({ seasonMonths: ["3"] }))).toEqual({ seasonMonths: null });
  });

  it("clears what was emptied", () => {
    const before = form({ description: "old", capacity: "3", level: "CITY", audience: ["FARMERS"], area: [{ code: "150821000000", name: "x", path: "x" }] });
    expect(offerChange(form(), before)).toEqual({ description: null, capacity: null, level: null, audience: null, area: null });
  });

  it("changes only what differs", () => {
    const area = [{ code: "150821000000", name: "x", path: "x" }];
    expect(offerChange(form({ capacity: "3", capacityPerOccurrence: "40", area }), form())).toEqual({ capacity: 3, capacityPerOccurrence: 40, area: ["150821000000"] });
    expect(offerChange(form({ area }), form({ area: [...area] }))).toEqual({});
  });
});
