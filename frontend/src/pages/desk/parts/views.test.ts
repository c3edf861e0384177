import { expect, test } from "vitest";
import { viewQuery } from "./views";

test("keeps the filters and drops the page", () => {
  expect(viewQuery({ state: "LISTED,RECEIVED", cursor: "abc", q: "\u6c34" })).toBe("state=LISTED%2CRECEIVED&q=%E6%B0%B4");
  expect(viewQuery({})).toBe("");
});
