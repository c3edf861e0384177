import { describe, expect, it } from "vitest";
import { emptyRecurrence, fromRecurrence, type Recurrence, toRecurrence } from "./recurrence";

const form = (change: object) => ({ ...emptyRecurrence(), from: "2026-12-01", ...change });

describe("days that come back", () => {
  it("are none without a frequency", () => {
    expect(toRecurrence(form({ byDay: ["MONDAY"] }))).toBeUndefined();
  });

  it("carry only what belongs to their frequency", () => {
    const all = { byDay: ["SUNDAY", "TUESDAY"], byMonthDay: "1、15日 15", months: "3,9", interval: "2", count: "4" };
    expect(toRecurrence(form({ ...all, frequency: "WEEKLY" }))).toEqual({ frequency: "WEEKLY", from: "2026-12-01", interval: 2, byDay: ["TUESDAY", "SUNDAY"], count: 4 });
    expect(toRecurrence(form({ ...all, frequency: "MONTHLY" }))).toEqual({ frequency: "MONTHLY", from: "2026-12-01", interval: 2, byMonthDay: [1, 15], count: 4 });
    expect(toRecurrence(form({ ...all, frequency: "YEARLY" }))).toEqual({ frequency: "YEARLY", from: "2026-12-01", interval: 2, byMonthDay: [1, 15], months: [3, 9], count: 4 });
  });

  it("come back from the form as they went in", () => {
    const recurrence: Recurrence = { frequency: "YEARLY", interval: 2, byMonthDay: [10, 20], months: [4], from: "2026-12-01", until: "2030-01-01" };
    expect(toRecurrence(fromRecurrence(recurrence))).toEqual(recurrence);
    expect(fromRecurrence(undefined)).toEqual(emptyRecurrence());
  });
});
