import { describe, expect, it } from "vitest";
import type { Schema } from "@/shared/api/types";
import { likeLast, likeOffer } from "./likeOffer";
import { emptyNeedForm, type Need } from "./needForm";

const empty = emptyNeedForm({ code: "150821100202", name: "义丰村" });

describe("a form filled in beforehand", () => {
  it("takes category, form, unit and audience of an offer, and remembers it", () => {
    const offer = { id: "o", serviceItem: "讲座", categoryCode: "HEALTH", serviceForm: "CLASSROOM", capacityUnit: "场", audience: ["ELDERLY"] } as Schema<"Offer">;
    const form = likeOffer(empty, offer);
    expect(form).toMatchObject({ categoryCode: "HEALTH", form: "CLASSROOM", unit: "场", audience: ["ELDERLY"], fromOfferId: "o" });
    expect(form.text).toContain("讲座");
    expect(likeOffer({ ...empty, text: "自己的话" }, offer).text).toBe("自己的话");
  });

  it("takes from the last need what returns, and leaves its words and days", () => {
    const last = { division: { code: "150821100203", name: "别村" }, text: "旧的", title: "旧的", categoryCode: "CULTURE", form: "CLASSROOM", wantedFrom: "2026-01-01", anyTime: false, quantity: 2, unit: "场", people: 40, audience: ["ALL"], urgency: "URGENT", channel: "SURVEY", attributes: { seats: 40 } } as unknown as Need;
    expect(likeLast(empty, last)).toEqual({ ...empty, categoryCode: "CULTURE", form: "CLASSROOM", unit: "场", quantity: "2", people: "40", audience: ["ALL"], channel: "SURVEY", attributes: { seats: 40 } });
  });
});
