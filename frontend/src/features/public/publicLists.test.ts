import { describe, expect, it } from "vitest";
import type { Schema } from "@/shared/api/types";
import { isPublicState, steps } from "./publicLists";

const need = (state: Schema<"NeedState">, ...reached: Schema<"NeedState">[]) =>
  ({ state, stages: reached.map((stage) => ({ state: stage, at: `at-${stage}` })) }) as Schema<"PublicNeed">;

describe("the way of a need", () => {
  it("shows what was reached, and what lies ahead", () => {
    expect(steps(need("RECEIVED", "LISTED", "RECEIVED")).map(({ state, reached }) => `${state} ${reached}`)).toEqual([
      "LISTED true",
      "RECEIVED true",
      "SCHEDULED false",
      "DELIVERED false",
      "ANSWERED false",
      "CLOSED false",
    ]);
  });

  it("leaves out steps that were skipped", () => {
    expect(steps(need("ANSWERED", "LISTED", "ANSWERED")).map(({ state }) => state)).toEqual(["LISTED", "ANSWERED", "CLOSED"]);
  });

  it("shows the latest time of a state reached twice", () => {
    const again = need("LISTED", "LISTED");
    again.stages.push({ state: "LISTED", at: "later" });
    expect(steps(again)[0]?.at).toBe("later");
  });
});

it("takes only public states from the address", () => {
  expect([isPublicState("LISTED"), isPublicState("DRAFT"), isPublicState(undefined)]).toEqual([true, false, false]);
});
