/// <reference types="node" />
import { Blob as NodeBlob } from "node:buffer";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { database } from "@/shared/storage/database";
import { createOutbox } from "@/shared/storage/outbox";
import { emptyNeedForm } from "./needForm";
import { createNeedSender, type NeedFiling } from "./sendNeed";

// The stand-in for IndexedDB copies what Node can copy.
vi.stubGlobal("Blob", NodeBlob);

const REF = "01900000-0000-7000-8000-000000000000";
const filing: NeedFiling = { form: { ...emptyNeedForm({ code: "150821100202", name: "义丰村" }), text: "一口井" }, photos: [new Blob(["1"]), new Blob(["22"])] };

/** A server that takes a clientRef once and answers what it did before when a key comes again. */
function serve(loses: (request: string, count: number) => boolean) {
  const seen: { request: string; key: string | null; body: unknown }[] = [];
  const needs = new Map<string, { id: string; number?: string; state: string; clientRef: string }>();
  vi.stubGlobal("fetch", async (request: Request) => {
    const path = new URL(request.url).pathname.replace("/api/v1", "");
    const body: unknown = request.method === "GET" ? undefined : await request.json();
    const name = `${request.method} ${path.replace(/needs\/[^/]+/, "needs/{id}")}`;
    seen.push({ request: name, key: request.headers.get("Idempotency-Key"), body });
    let need = [...needs.values()][0];
    let status = 200;
    if (name === "POST /needs" && !need) {
      need = { id: "n1", state: "DRAFT", clientRef: (body as { clientRef: string }).clientRef };
      needs.set(need.clientRef, need);
    } else if (name.endsWith("/submission") && need?.state === "DRAFT") {
      Object.assign(need, { state: "SUBMITTED", number: "XQ-1" });
    } else if (name.endsWith("/submission")) {
      status = 409;
    }
    // Lost on the way back: the effect is there, the answer is not.
    if (loses(name, seen.filter((entry) => entry.request === name).length)) throw new TypeError("Failed to fetch");
    const answer = status === 409 ? { type: "/problems/wrong-state", title: "", status, detail: "", requestId: "", state: need?.state } : need;
    return new Response(JSON.stringify(answer), { status, headers: { "Content-Type": "application/json" } });
  });
  return { seen, needs };
}

async function fileWith(loses: (request: string, count: number) => boolean, rounds: number) {
  const server = serve(loses);
  const uploads: { size: number; key: string }[] = [];
  const upload = vi.fn(async (photo: Blob, _: string, key: string) => {
    uploads.push({ size: photo.size, key });
    return `a${uploads.length}`;
  });
  const outbox = createOutbox<{ NEED: NeedFiling }>({ NEED: createNeedSender(upload) });
  await outbox.load("o1");
  await outbox.add({ id: REF, owner: "o1", kind: "NEED", title: "井", content: filing });
  for (let round = 0; round < rounds; round++) await outbox.replay();
  return { ...server, uploads, outbox };
}

beforeEach(async () => (await database()).clear("outbox"));

describe("filing through the outbox", () => {
  it("uploads, drafts and submits once", async () => {
    const { seen, uploads, outbox } = await fileWith(() => false, 1);
    expect(seen.map(({ request }) => request)).toEqual(["POST /needs", "POST /needs/{id}/submission"]);
    expect(seen[0]?.body).toEqual({ clientRef: REF, divisionCode: "150821100202", text: "一口井", attachmentIds: ["a1", "a2"] });
    expect(uploads.map(({ size }) => size)).toEqual([1, 2]);
    expect(outbox.outcomeOf(REF)).toEqual({ kind: "APPLIED", needId: "n1", number: "XQ-1" });
  });

  it("repeats lost requests with the same keys and the same content, and makes one need", async () => {
    const { seen, needs, uploads, outbox } = await fileWith((_, count) => count === 1, 4);
    const creations = seen.filter(({ request }) => request === "POST /needs");
    const submissions = seen.filter(({ request }) => request.endsWith("/submission"));
    expect(creations).toHaveLength(2);
    expect(creations[1]).toEqual(creations[0]);
    expect(submissions).toHaveLength(3);
    expect(new Set(submissions.map(({ key }) => key)).size).toBe(1);
    expect(uploads).toHaveLength(2);
    expect(needs.size).toBe(1);
    expect(outbox.entries.value).toEqual([]);
  });

  it("takes a submission that had reached the server before for what it is", async () => {
    const { outbox } = await fileWith((request, count) => request.endsWith("/submission") && count === 1, 2);
    expect(outbox.outcomeOf(REF)).toEqual({ kind: "DUPLICATE", needId: "n1", number: "XQ-1" });
  });
});
