import { describe, expect, it } from "vitest";
import { toChange, toCreation } from "./needBodies";
import { differingFields, emptyNeedForm, formField, missingInForm, type NeedForm } from "./needForm";

const division = { code: "150821100202", name: "义丰村" };
const ref = "01900000-0000-7000-8000-000000000000";
const form = (change: Partial<NeedForm> = {}): NeedForm => ({ ...emptyNeedForm(division), text: " 想打一口井 ", ...change });

describe("filing", () => {
  it("needs only the text", () => {
    expect(missingInForm(form())).toEqual([]);
    expect(missingInForm(form({ text: " \u3000" }))).toEqual(["text"]);
    expect(toCreation(form(), ref, [])).toEqual({ clientRef: ref, divisionCode: "150821100202", text: "想打一口井" });
  });

  it("says where it was collected, and names a work order only for a call", () => {
    const collected = form({ campaigns: ["WINTER"], squadId: "s", squadName: "小分队", hotlineRef: " BY-1 ", calledAt: "2026-11-01T00:00:00Z" });
    expect(toCreation(collected, ref, [])).toEqual({ clientRef: ref, divisionCode: "150821100202", text: "想打一口井", campaigns: ["WINTER"], squadId: "s" });
    const called = { ...collected, channel: "HOTLINE" } as const;
    expect(toCreation(called, ref, [])).toMatchObject({ channel: "HOTLINE", hotlineRef: "BY-1", calledAt: "2026-11-01T00:00:00Z" });
    expect(toChange({ ...called, channel: "WINDOW", campaigns: [], squadId: "" }, called)).toEqual({
      channel: "WINDOW",
      campaigns: [],
      squadId: null,
      hotlineRef: null,
      calledAt: null,
    });
  });

  it("sends everything that was given, as the contract names it", () => {
    const full = form({
      title: "打井",
      categoryCode: "PUBLIC_SERVICE",
      form: "HOME_VISIT",
      wantedFrom: "2026-12-01",
      wantedUntil: "2026-12-20",
      quantity: "2",
      unit: "口",
      people: "80",
      urgency: "URGENT",
      audience: ["FARMERS", "ELDERLY"],
      channel: "HOTLINE",
      contactName: "王秀英",
      contactPhone: "13800005678",
    });
    expect(toCreation(full, ref, ["a1"])).toEqual({
      clientRef: ref,
      divisionCode: "150821100202",
      text: "想打一口井",
      title: "打井",
      categoryCode: "PUBLIC_SERVICE",
      form: "HOME_VISIT",
      wantedFrom: "2026-12-01",
      wantedUntil: "2026-12-20",
      quantity: 2,
      unit: "口",
      people: 80,
      urgency: "URGENT",
      audience: ["FARMERS", "ELDERLY"],
      channel: "HOTLINE",
      contact: { name: "王秀英", phone: "13800005678" },
      attachmentIds: ["a1"],
    });
  });

  it("sees what cannot be right", () => {
    expect(missingInForm(form({ quantity: "1.5", people: "-3", households: "一", wantedFrom: "2026-12-02", wantedUntil: "2026-12-01" }))).toEqual(["wantedUntil", "quantity", "people", "households"]);
  });
});

describe("changing", () => {
  it("sends only what differs", () => {
    const before = form({ quantity: "1", unit: "项" });
    expect(toChange({ ...before, quantity: "3" }, before)).toEqual({ quantity: 3 });
    expect(toChange(before, before)).toEqual({});
  });

  it("clears a window only by saying any time, and urgency and audience by their plain values", () => {
    const before = form({ wantedFrom: "2026-12-01", wantedUntil: "2026-12-20", urgency: "URGENT", audience: ["FARMERS"] });
    expect(toChange({ ...before, anyTime: true, urgency: "NORMAL", audience: [] }, before)).toEqual({ anyTime: true, urgency: "NORMAL", audience: [] });
  });

  it("clears what was emptied and may be empty", () => {
    const before = form({ title: "打井", categoryCode: "HEALTH", form: "PHONE", people: "80", quantity: "2", wantedFrom: "2026-12-01", wantedUntil: "2026-12-20" });
    const emptied = { ...before, title: "", categoryCode: "", form: "" as const, people: "", quantity: "", wantedFrom: "", wantedUntil: "" };
    expect(toChange(emptied, before)).toEqual({ title: null, categoryCode: null, form: null, people: null, wantedFrom: null, wantedUntil: null });
  });

  it("replaces a contact only when one was typed", () => {
    expect(toChange(form({ contactName: "王", contactPhone: "138" }), form())).toEqual({ contact: { name: "王", phone: "138" } });
  });
});

it("names the fields in which two versions differ", () => {
  expect(differingFields(form({ quantity: "2", audience: ["ALL"], contactPhone: "138" }), form({ quantity: "3" }))).toEqual(["quantity", "audience"]);
});

it("finds the form's field for one of the contract", () => {
  expect(["contact.phone", "contact", "anyTime", "attachmentIds", "text"].map(formField)).toEqual(["contactPhone", "contactPhone", "anyTime", "photos", "text"]);
});
