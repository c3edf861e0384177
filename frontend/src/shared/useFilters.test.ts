import { expect, it } from "vitest";
import { readFilters } from "./useFilters";

it("reads only the named filters, without blanks", () => {
  expect(readFilters({ q: "  井 ", state: " ", other: "x" }, ["q", "state"])).toEqual({ q: "井" });
});
