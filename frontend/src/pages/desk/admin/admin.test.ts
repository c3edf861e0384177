import { describe, expect, it } from "vitest";
import { attributeBody, choicesOf, emptyAttributeForm, missingInAttribute } from "./attributeForm";
import { categoryBody, emptyCategoryForm, missingInCategory } from "./categoryForm";
import { emptyHomeForm, homeBody } from "./people";
import { emptyPlaceForm, missingInPlace } from "./places";
import { askedOf, withAsked } from "./rules";

describe("forms of administrators", () => {
  it("asks a sponsor of what is not the state's own", () => {
    const team = { ...emptyPlaceForm(), name: "志愿队", division: { code: "150821000000", name: "五原县", path: "五原县" }, sector: "AGRICULTURE", kind: "VOLUNTEER_TEAM" as const };
    expect(missingInPlace("units", team)).toEqual(["sponsorId"]);
    expect(missingInPlace("offices", emptyPlaceForm())).toEqual(["name", "divisionCode"]);
  });

  it("says a post of a station only", () => {
    const form = { ...emptyHomeForm(), home: { id: "a", name: "站" } };
    expect(homeBody(form)).toEqual({ home: { kind: "STATION", id: "a" }, role: "OFFICER", post: "MAIN", handOver: false });
    expect(homeBody({ ...form, kind: "UNIT", role: "CLERK" })).toEqual({ home: { kind: "UNIT", id: "a" }, role: "CLERK" });
  });

  it("reads options one a line and refuses a line that is none", () => {
    expect(choicesOf("CORN 玉米 Corn\n\nSUN_FLOWER 葵花 Sun flower")).toEqual([
      { code: "CORN", labelZh: "玉米", labelEn: "Corn" },
      { code: "SUN_FLOWER", labelZh: "葵花", labelEn: "Sun flower" },
    ]);
    expect(choicesOf("CORN 玉米")).toBeUndefined();
    expect(choicesOf("")).toBeUndefined();
  });

  it("sends numbers with their limits and nothing of other types", () => {
    const form = { ...emptyAttributeForm(), key: "area", type: "NUMBER" as const, labelZh: "面积", labelEn: "Area", unit: "亩", minimum: "1", choices: "X" };
    expect(missingInAttribute(form)).toEqual([]);
    expect(attributeBody("THEORY", form)).toEqual({ categoryCode: "THEORY", key: "area", type: "NUMBER", labelZh: "面积", labelEn: "Area", required: false, unit: "亩", minimum: 1 });
    expect(missingInAttribute({ ...form, maximum: "3.5" })).toEqual(["maximum"]);
  });

  it("needs a code and a set of a new category only", () => {
    expect(missingInCategory({ ...emptyCategoryForm(), name: "送水" }, true)).toEqual(["code", "set"]);
    expect(missingInCategory({ ...emptyCategoryForm(), name: "送水" }, false)).toEqual([]);
    expect(categoryBody({ ...emptyCategoryForm(), name: " 送水 " })).toEqual({ name: "送水", review: false, mappedTo: [] });
  });

  it("changes one kind of evidence and leaves the others", () => {
    const form = { code: "PHONE" as const, evidence: [{ kind: "RECORD" as const, required: true }], version: 0 };
    expect(askedOf(form, "RECORD")).toBe("required");
    expect(askedOf(form, "PLAN")).toBe("none");
    expect(withAsked(form, "PLAN", "suggested")).toEqual([{ kind: "RECORD", required: true }, { kind: "PLAN", required: false }]);
    expect(withAsked(form, "RECORD", "none")).toEqual([]);
  });
});
