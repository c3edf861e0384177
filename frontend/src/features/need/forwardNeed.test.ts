import { expect, it } from "vitest";
import type { Schema } from "@/shared/api/types";
import { levelOf, waitsAt } from "./forwardNeed";

const TOWN = "150821100000";
const need = (change: Partial<Schema<"NeedSummary">>) => ({ state: "SUBMITTED", level: "VILLAGE", division: { code: "150821100202", name: "", path: "" }, ...change }) as Schema<"NeedSummary">;

it.each([
  ["150821100202", "VILLAGE"],
  [TOWN, "TOWNSHIP"],
  ["150821000000", "COUNTY"],
  ["150800000000", "CITY"],
])("tells the level of %s", (code, level) => expect(levelOf(code)).toBe(level));

it("lets a town see what its villages filed until it is forwarded to the county", () => {
  expect(waitsAt(TOWN, need({}))).toBe(true);
  expect(waitsAt(TOWN, need({ level: "TOWNSHIP" }))).toBe(true);
  expect(waitsAt(TOWN, need({ level: "COUNTY" }))).toBe(false);
  expect(waitsAt(TOWN, need({ state: "LISTED" }))).toBe(false);
  expect(waitsAt(TOWN, need({ division: { code: TOWN, name: "", path: "" } }))).toBe(false);
  expect(waitsAt("150821000000", need({ level: "COUNTY" }))).toBe(true);
  expect(waitsAt("150821000000", need({}))).toBe(false);
});
