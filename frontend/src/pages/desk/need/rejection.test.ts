import { describe, expect, it } from "vitest";
import { mayReject, REJECTION_REASONS } from "./rejection";

const offer = { unit: { id: "own", name: "农牧局" } };
const need = { actions: ["claim" as const, "reject-offer" as const] };

describe("who may reject an offer for a need", () => {
  it("is a dispatcher, or a clerk of the unit that offers it, while the need is open", () => {
    expect(mayReject(need, offer, { role: "DISPATCHER", home: { id: "office" } })).toBe(true);
    expect(mayReject(need, offer, { role: "CLERK", home: { id: "own" } })).toBe(true);
    expect(mayReject(need, offer, { role: "CLERK", home: { id: "other" } })).toBe(false);
    expect(mayReject({ actions: ["claim"] }, offer, { role: "DISPATCHER", home: { id: "office" } })).toBe(false);
  });

  it("chooses from reasons of which the last asks for words", () => {
    expect(REJECTION_REASONS[0]).toBe("CONTENT");
    expect(REJECTION_REASONS.at(-1)).toBe("OTHER");
  });
});
