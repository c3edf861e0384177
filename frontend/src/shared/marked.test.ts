import { expect, test } from "vitest";
import { marked } from "./marked";

const shown = (text: string, searched: string) => marked(text, searched).map((piece) => (piece.found ? `[${piece.text}]` : piece.text)).join("");

test("marks every place where a word stands", () => {
  expect(shown("水渠边的水渠", "水渠")).toBe("[水渠]边的[水渠]");
});

test("marks several words, the longer one where two begin together", () => {
  expect(shown("饮水安全和路灯", "饮水　路灯 饮水安全")).toBe("[饮水安全]和[路灯]");
});

test("takes letters in any case and signs as they are", () => {
  expect(shown("Heating 100% (a+)", "HEAT 0% (a+)")).toBe("[Heat]ing 10[0%] [(a+)]");
});

test("leaves a text alone in which nothing was found", () => {
  expect(shown("路灯", "wuyuan")).toBe("路灯");
  expect(shown("路灯", "")).toBe("路灯");
});
