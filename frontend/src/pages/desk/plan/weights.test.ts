import { expect, it } from "vitest";
import { CRITERIA, toWeights } from "./weights";

it("makes whole numbers from 0 to 1000 of whatever was typed", () => {
  const typed = Object.fromEntries(CRITERIA.map((criterion) => [criterion, "60"])) as Record<(typeof CRITERIA)[number], string>;
  expect(toWeights({ ...typed, TEXT: "1200", LOAD: "", SEASON: "-3", RATING: "12.6" })).toEqual({
    CLOSENESS: 60, TEXT: 1000, WINDOW_FIT: 60, SEASON: 0, AUDIENCE: 60, PAIRING: 60, URGENCY: 60, RATING: 13, LOAD: 0,
  });
});
