import { expect, it } from "vitest";
import { safeTarget } from "./safeTarget";

it.each([
  ["/o/needs/1?a=b", "/o/needs/1?a=b"],
  ["//evil.example", undefined],
  ["/\\evil.example", undefined],
  ["https://evil.example/", undefined],
  ["o/needs", undefined],
  [undefined, undefined],
])("%s → %s", (wanted, target) => {
  expect(safeTarget(wanted)).toBe(target);
});
