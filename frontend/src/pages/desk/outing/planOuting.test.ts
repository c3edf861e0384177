import { expect, it, vi } from "vitest";
import type { Schema } from "@/shared/api/types";
import { planOuting, stopsOf } from "./planOuting";

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
const refusal = (detail: string, more: object = {}) => json({ type: "/problems/x", title: "", status: 409, detail, requestId: "r", ...more }, 409);

function serve(answers: Record<string, Response>): { path: string; body: unknown; key: string | null }[] {
  const seen: { path: string; body: unknown; key: string | null }[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const path = new URL(request.url).pathname.replace("/api/v1", "");
    seen.push({ path, body: await request.json(), key: request.headers.get("Idempotency-Key") });
    return answers[path] ?? json({});
  });
  return seen;
}

const need = (id: string) => ({ id, title: `title ${id}`, division: { name: "village", code: "", path: "" } });
const outing = {
  visits: [{ commitmentId: "a", need: need("n1") }, { commitmentId: "b", need: need("n2") }],
  additions: [{ need: need("n3"), offer: { id: "o", serviceItem: "" } }],
} as unknown as Schema<"Outing">;

it("goes to what was chosen, at the place that was written or else in the village", () => {
  expect(stopsOf(outing, new Set(["b", "n3"]), { b: " hall " })).toEqual([
    { id: "b", title: "title n2", place: "hall" },
    { id: "n3", title: "title n3", place: "village", claim: { needId: "n3", offerId: "o" } },
  ]);
});

it("plans the others when one is refused, and claims what is on the way first", async () => {
  const seen = serve({ "/commitments/a/schedule": refusal("returned"), "/needs/n3/claim": json({ id: "c" }, 201) });
  const results = await planOuting({ day: "2027-01-05", stops: stopsOf(outing, new Set(["a", "b", "n3"]), {}) }, "k");
  expect(results.map(({ outcome, detail }) => [outcome, detail])).toEqual([["REFUSED", "returned"], ["PLANNED", ""], ["PLANNED", ""]]);
  expect(seen.map(({ path }) => path)).toEqual(["/commitments/a/schedule", "/commitments/b/schedule", "/needs/n3/claim", "/commitments/c/schedule"]);
  expect(seen[1]?.body).toEqual({ scheduledOn: "2027-01-05", place: "village" });
  expect(seen[2]?.body).toEqual({ offerId: "o" });
  expect(new Set(seen.map(({ key }) => key)).size).toBe(4);
});

it("says in words how things stand now, and who was faster", async () => {
  const stops = stopsOf(outing, new Set(["a", "n3"]), {});
  serve({ "/commitments/a/schedule": refusal("raw", { state: "RETURNED" }), "/needs/n3/claim": refusal("raw", { holder: { id: "u", name: "市科技局" } }) });
  const results = await planOuting({ day: "2027-01-05", stops }, "k");
  expect(results.map(({ detail }) => detail)).toEqual(["现在的状态：已退单", expect.stringContaining("市科技局")]);
});

it("says that a need was claimed and not planned, and when there was no answer", async () => {
  serve({ "/needs/n3/claim": json({ id: "c" }, 201), "/commitments/c/schedule": refusal("too late") });
  const stops = stopsOf(outing, new Set(["n3"]), {});
  expect(await planOuting({ day: "2027-01-05", stops }, "k")).toMatchObject([{ outcome: "CLAIMED", detail: "too late" }]);
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
  expect(await planOuting({ day: "2027-01-05", stops }, "k")).toMatchObject([{ outcome: "REFUSED", detail: "连不上网络" }]);
});
