import { expect, it } from "vitest";
import type { Schema } from "@/shared/api/types";
import { inShort, percent } from "./score";

type Part = Schema<"ScorePart">;

const part = (criterion: Part["criterion"], points: number, highest: number): Part => ({ criterion, points, highest, detail: criterion });

it("tells the three strongest parts, and none that is weak", () => {
  const parts = [part("TEXT", 100, 260), part("LOAD", 60, 60), part("CLOSENESS", 180, 180), part("PAIRING", 100, 100), part("SEASON", 50, 50)];
  expect(inShort({ parts } as unknown as Schema<"Suggestion">)).toEqual(["CLOSENESS", "PAIRING", "LOAD"]);
});

it("says how much of a perfect score it is", () => {
  expect(percent({ score: 664_000, highest: 1_000_000 })).toBe(66);
  expect(percent({ score: 0, highest: 0 })).toBe(0);
});
