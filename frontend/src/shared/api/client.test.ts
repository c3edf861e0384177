import { beforeEach, describe, expect, it, vi } from "vitest";
import { answer, api, useSessionHooks, value } from "./client";
import { NoAnswerError, ProblemError } from "./problem";

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) => new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } });

function serve(...answers: (Response | Error)[]): Request[] {
  const seen: Request[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    seen.push(request);
    const next = answers.shift();
    if (next instanceof Error) throw next;
    return next ?? json({});
  });
  return seen;
}

const expired = vi.fn();
const refused = vi.fn();

beforeEach(() => {
  expired.mockReset();
  refused.mockReset();
  useSessionHooks({ csrfToken: async () => "token-1", expired, refused });
});

describe("every request", () => {
  it("says its language, and its CSRF token only when it changes something", async () => {
    const seen = serve(json({ items: [] }), json({}, 201));
    await value(api.GET("/categories", {}));
    await value(api.POST("/needs", { body: { text: "x" } }));
    expect(seen[0]?.headers.get("Accept-Language")).toBe("zh-CN");
    expect(seen[0]?.headers.get("X-CSRF-Token")).toBeNull();
    expect(seen[1]?.headers.get("X-CSRF-Token")).toBe("token-1");
  });

  it("sends a list parameter once, with commas", async () => {
    const seen = serve(json({ items: [] }));
    await value(api.GET("/needs", { params: { query: { state: ["LISTED", "CLOSED"] } } }));
    expect(new URL(seen[0]?.url ?? "").search).toBe("?state=LISTED,CLOSED");
  });

  it("sends the Idempotency-Key it was given", async () => {
    const seen = serve(json({}, 201));
    await value(api.POST("/needs", { params: { header: { "Idempotency-Key": "k-1" } }, body: { text: "x" } }));
    expect(seen[0]?.headers.get("Idempotency-Key")).toBe("k-1");
  });
});

describe("an answer", () => {
  it("comes with its ETag", async () => {
    serve(json({ id: "1" }, 200, { ETag: '"3-abc"' }));
    const id = "01900000-0000-7000-8000-000000000000";
    expect((await answer(api.GET("/needs/{id}", { params: { path: { id } } }))).etag).toBe('"3-abc"');
  });

  it("that refuses is thrown as the problem it is, with the time to wait", async () => {
    serve(json({ type: "/problems/too-many-requests", title: "慢一点", status: 429, detail: "", requestId: "r" }, 429, { "Retry-After": "7" }));
    const failure = await value(api.GET("/categories", {})).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ProblemError);
    expect((failure as ProblemError).retryAfter).toBe(7);
    expect((failure as ProblemError).problem.title).toBe("慢一点");
  });

  it("that never came is a NoAnswerError", async () => {
    serve(new TypeError("Failed to fetch"));
    await expect(value(api.GET("/categories", {}))).rejects.toBeInstanceOf(NoAnswerError);
  });

  it("401 ends the session, but not for the question who I am", async () => {
    const nobody = { type: "/problems/unauthenticated", title: "", status: 401, detail: "", requestId: "" };
    serve(json(nobody, 401), json(nobody, 401));
    await value(api.GET("/session", {})).catch(() => undefined);
    expect(expired).not.toHaveBeenCalled();
    await value(api.GET("/needs", {})).catch(() => undefined);
    expect(expired).toHaveBeenCalledOnce();
  });

  it("403 makes the CSRF token doubtful", async () => {
    serve(json({ type: "/problems/csrf", title: "", status: 403, detail: "", requestId: "" }, 403));
    await value(api.POST("/needs", { body: { text: "x" } })).catch(() => undefined);
    expect(refused).toHaveBeenCalledOnce();
  });
});
