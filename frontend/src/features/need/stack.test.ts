import { describe, expect, it } from "vitest";
import { toCreation } from "./needBodies";
import { emptyStack, filedForm, isUntouched, nextForm, sameAs, withSheet, type Stack } from "./stack";

const VILLAGE = { code: "150821100202", name: "义丰" };
const OTHER = { code: "150821100203", name: "隆兴" };

function typed(text: string, change: Partial<Stack> = {}): Stack {
  const stack = { ...emptyStack(VILLAGE, "b"), collectedBy: "王二", ...change };
  return { ...stack, form: { ...stack.form, text } };
}

const before = withSheet({ ...typed("修一修水渠。"), current: "a" }, "修一修水渠。");
const later = withSheet({ ...typed("修桥", { sheets: before }), current: "c" }, "修桥");

describe("a stack of paper forms", () => {
  it("files what is typed as a paper form of the village and the collector of the whole stack", () => {
    const { divisionCode, divisionName } = { divisionCode: OTHER.code, divisionName: OTHER.name };
    const body = toCreation(filedForm(typed("修路", { divisionCode, divisionName })), "b", []);
    expect(body).toEqual({ clientRef: "b", divisionCode: OTHER.code, text: "修路", channel: "DEMAND_FORM", collectedBy: "王二" });
  });

  it("begins the next one empty, in the same village", () => {
    const next = nextForm(typed("修路"));
    expect(isUntouched(next)).toBe(true);
    expect(next.divisionCode).toBe(VILLAGE.code);
    expect(isUntouched({ ...next, contactPhone: "1" })).toBe(false);
  });

  it("sees the same words for the same village, however they are spaced", () => {
    expect(sameAs(typed(" 修一修 水渠", { sheets: before }))).toBe(1);
    expect(sameAs(typed("修一修水渠，快些", { sheets: before }))).toBeUndefined();
    expect(sameAs(typed("修一修水渠。", { sheets: before, divisionCode: OTHER.code }))).toBeUndefined();
  });

  it("does not take a corrected sheet for its own double, and keeps its place", () => {
    const corrected = typed("修一修水渠。", { sheets: later, current: "a" });
    expect(sameAs(corrected)).toBeUndefined();
    expect(withSheet(corrected, "修水渠").map(({ id, text }) => [id, text])).toEqual([["a", "修水渠"], ["c", "修桥"]]);
  });
});
