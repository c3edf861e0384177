import type { components } from "./schema";

export type Problem = components["schemas"]["Problem"];

/** The server refused. Carries what it said, and the present ETag when that came with it. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    readonly retryAfter?: number,
  ) {
    super(problem.detail);
  }
}

/** No answer arrived: the request may or may not have taken effect. */
export class NoAnswerError extends Error {}

export type Failure = ProblemError | NoAnswerError;

export function isProblem(error: unknown, ...statuses: number[]): error is ProblemError {
  return error instanceof ProblemError && (statuses.length === 0 || statuses.includes(error.problem.status));
}

const PASSING = new Set(["/problems/idempotency-in-progress", "/problems/csrf"]);

/** Worth trying again without any change: no answer, too many requests, overload, a fault of the server. */
export function isPassing(error: unknown): boolean {
  if (error instanceof NoAnswerError) return true;
  return isProblem(error) && (error.problem.status === 429 || error.problem.status >= 500 || PASSING.has(error.problem.type));
}

/** What the server said of each field, keyed by the first segments of the pointer: `/contact/phone` → `contact.phone`. */
export function fieldErrors(problem: Problem | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { pointer, detail } of problem?.errors ?? []) {
    const field = fieldOf(pointer);
    found[field] = found[field] === undefined ? detail : `${found[field]} ${detail}`;
  }
  return found;
}

/** The form field of an RFC 6901 pointer; positions in a list belong to the list. */
export function fieldOf(pointer: string): string {
  return pointer
    .replace(/^\//, "")
    .split("/")
    .filter((segment) => !/^\d+$/.test(segment))
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"))
    .join(".");
}

/** A body that is no problem document (a proxy's page, an empty answer) becomes one. */
export function toProblem(body: unknown, response: Response): Problem {
  if (isProblemBody(body)) return body;
  return { type: "/problems/unknown", title: response.statusText, status: response.status, detail: "", requestId: "" };
}

function isProblemBody(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "status" in body && "detail" in body && "title" in body;
}
