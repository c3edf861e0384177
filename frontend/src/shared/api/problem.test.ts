import { describe, expect, it } from "vitest";
import { fieldErrors, fieldOf, isPassing, NoAnswerError, type Problem, ProblemError, toProblem } from "./problem";

const problem = (status: number, more: Partial<Problem> = {}): Problem => ({ type: "/problems/x", title: "x", status, detail: "d", requestId: "r", ...more });

describe("fields of a problem", () => {
  it("reads the field out of a pointer", () => {
    expect(fieldOf("/text")).toBe("text");
    expect(fieldOf("/contact/phone")).toBe("contact.phone");
    expect(fieldOf("/audience/3")).toBe("audience");
    expect(fieldOf("/a~1b/c~0d")).toBe("a/b.c~d");
    expect(fieldOf("limit")).toBe("limit");
  });

  it("keeps every fault of one field", () => {
    const errors = [
      { pointer: "/audience/0", detail: "一", code: "x" },
      { pointer: "/audience/1", detail: "二", code: "x" },
      { pointer: "/text", detail: "三", code: "x" },
    ];
    expect(fieldErrors(problem(422, { errors }))).toEqual({ audience: "一 二", text: "三" });
  });

  it("has none when the problem names none", () => {
    expect(fieldErrors(problem(409))).toEqual({});
  });
});

describe("what may pass by itself", () => {
  it.each([
    [new NoAnswerError(), true],
    [new ProblemError(problem(429)), true],
    [new ProblemError(problem(503)), true],
    [new ProblemError(problem(500)), true],
    [new ProblemError(problem(409, { type: "/problems/idempotency-in-progress" })), true],
    [new ProblemError(problem(403, { type: "/problems/csrf" })), true],
    [new ProblemError(problem(409)), false],
    [new ProblemError(problem(403)), false],
    [new ProblemError(problem(422)), false],
    [new TypeError("a bug"), false],
  ])("%s → %s", (failure, passing) => {
    expect(isPassing(failure)).toBe(passing);
  });
});

it("makes a problem of a body that is none", () => {
  expect(toProblem("<html>", new Response(null, { status: 502, statusText: "Bad Gateway" }))).toMatchObject({ status: 502, title: "Bad Gateway" });
});
