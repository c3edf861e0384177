import { expect, it } from "vitest";
import { daysText, suits } from "./outingDays";

const market = Array.from({ length: 8 }, (_, week) => ({ from: `2027-01-${String(1 + 3 * week).padStart(2, "0")}`, until: `2027-01-${String(1 + 3 * week).padStart(2, "0")}` }));

it("suits a day inside one of the pieces, with or without an end", () => {
  const days = [{ from: "2027-01-05", until: "2027-01-07" }, { from: "2027-01-10" }];
  expect(["2027-01-04", "2027-01-05", "2027-01-07", "2027-01-08", "2027-01-10", "2031-01-01", ""].map((day) => suits(days, day))).toEqual([false, true, true, false, true, true, false]);
});

it("tells days and ranges, and cuts a long row of them", () => {
  expect(daysText([{ from: "2027-01-05", until: "2027-01-05" }, { from: "2027-01-10" }])).toBe("2027年1月5日、2027年1月10日起");
  expect(daysText(market).match(/2027年/g)).toHaveLength(6);
  expect(daysText(market)).toMatch(/2027年1月16日 等$/);
});
