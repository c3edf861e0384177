import { describe, expect, it } from "vitest";
import { isVillage, matches, prefixOf, type Division } from "./villages";

describe("division codes", () => {
  it.each([
    ["150000000000", "15"],
    ["150800000000", "1508"],
    ["150821000000", "150821"],
    ["150821100000", "150821100"],
    ["150821100202", "150821100202"],
  ])("what lies in %s begins with %s", (code, prefix) => {
    expect(prefixOf(code)).toBe(prefix);
  });

  it("tells villages from what is above them", () => {
    expect(isVillage("150821100202")).toBe(true);
    expect(isVillage("150821100000")).toBe(false);
  });
});

it("finds by name, pinyin and initials", () => {
  const village: Division = { code: "150821100202", name: "义丰村民委员会", shortName: "义丰", level: "VILLAGE", pinyin: "yi feng cun", initials: "yfc", path: "", children: 0, version: 1 };
  expect(["义丰", "yifeng", "YI FENG", "yf"].every((typed) => matches(village, typed))).toBe(true);
  expect(matches(village, "隆兴")).toBe(false);
});
