import { describe, expect, it } from "vitest";
import type { Schema } from "@/shared/api/types";
import { firstParts, missingInParts, splitBody } from "./splitBody";

const need = (quantity: number) => ({ text: "打井和培训", categoryCode: "SCIENCE_TECH", quantity, unit: "项" }) as Schema<"Need">;

describe("a split", () => {
  it("begins with two parts that share the amount", () => {
    expect(firstParts(need(5)).map(({ quantity }) => quantity)).toEqual(["3", "2"]);
    expect(firstParts(need(1)).map(({ quantity }) => quantity)).toEqual(["1", "1"]);
  });

  it("asks for a text of its own in every part, and for whole amounts", () => {
    const [first, second] = firstParts(need(2));
    if (!first || !second) throw new Error("two parts");
    expect(missingInParts([first, second])).toEqual({ "parts.1.text": "same" });
    expect(missingInParts([{ ...first, text: " " }, { ...second, quantity: "0", people: "x" }])).toEqual({ "parts.0.text": "text", "parts.1.quantity": "quantity", "parts.1.people": "people" });
    expect(missingInParts([{ ...first, text: "打井" }, { ...second, text: "培训" }])).toEqual({});
  });

  it("sends what was given", () => {
    const [first, second] = firstParts(need(2));
    if (!first || !second) throw new Error("two parts");
    expect(splitBody([{ ...first, text: " 打井 " }, { ...second, text: "培训", title: "培训班", people: "30", categoryCode: "", unit: "场" }])).toEqual({
      parts: [
        { text: "打井", categoryCode: "SCIENCE_TECH", quantity: 1, unit: "项" },
        { text: "培训", title: "培训班", quantity: 1, unit: "场", people: 30 },
      ],
    });
  });
});
