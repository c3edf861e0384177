import { describe, expect, it } from "vitest";
import { matchRoute, readQuery, withQuery } from "./match";

const routes = [{ path: "/" }, { path: "/o/needs/:id" }, { path: "/o/needs/:id/edit" }, { path: "/p/:number(XQ-.+)" }, { path: "/p/:number(GJ-.+)" }, { path: ".*" }];

describe("routes", () => {
  it.each([
    ["/", "/", {}],
    ["/o/needs/7", "/o/needs/:id", { id: "7" }],
    ["/o/needs/7/", "/o/needs/:id", { id: "7" }],
    ["/o/needs/7/edit", "/o/needs/:id/edit", { id: "7" }],
    ["/p/XQ-150821-2026-00012", "/p/:number(XQ-.+)", { number: "XQ-150821-2026-00012" }],
    ["/p/GJ-150800-2026-00001", "/p/:number(GJ-.+)", { number: "GJ-150800-2026-00001" }],
    ["/o/needs/a%2Fb", "/o/needs/:id", { id: "a/b" }],
    ["/o/needs/%zz", "/o/needs/:id", { id: "%zz" }],
    ["/nowhere/at/all", ".*", {}],
  ])("%s is %s", (path, route, params) => {
    expect(matchRoute(routes, path)).toEqual({ route: { path: route }, params });
  });
});

describe("the query", () => {
  it("counts the first of a parameter given twice", () => {
    expect(readQuery("?q=%E4%BA%95&q=x&a=1")).toEqual({ q: "井", a: "1" });
  });

  it("loses what is emptied and keeps the rest", () => {
    expect(withQuery("/", { q: "井", state: "LISTED" }, { q: "" })).toBe("/?state=LISTED");
    expect(withQuery("/", { q: "井" }, { q: undefined })).toBe("/");
  });

  it("comes back as it was written", () => {
    const filters = { q: "50% 的_井&路", categoryCode: "HEALTH", division: "150821000000" };
    expect(readQuery(new URL(withQuery("/", {}, filters), "http://x").search)).toEqual(filters);
  });
});
