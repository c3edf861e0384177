import { afterEach, expect, it, vi } from "vitest";
import { help } from "./typing";

afterEach(() => vi.unstubAllGlobals());

const answer = (items: unknown[]) => new Response(JSON.stringify({ items }), { status: 200, headers: { "Content-Type": "application/json" } });

it("asks for nothing before there is enough to go by", async () => {
  const fetched = vi.fn();
  vi.stubGlobal("fetch", fetched);
  expect(await help("路灯坏了", "150821100202")).toEqual({ duplicates: [], categories: [] });
  expect(await help("村口的路灯坏了三盏，请来修", "")).toEqual({ duplicates: [], categories: [] });
  expect(fetched).not.toHaveBeenCalled();
});

it("sends the text in the body, never in the address", async () => {
  const asked: { url: string; body: string }[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    asked.push({ url: request.url, body: await request.text() });
    return answer([{ title: request.url.endsWith("duplicates") ? "灯" : "送服务" }]);
  });
  const { duplicates, categories } = await help(" 村口的路灯坏了三盏，请来修 ", "150821100202");
  expect([duplicates, categories]).toEqual([[{ title: "灯" }], [{ title: "送服务" }]]);
  expect(asked.map(({ body }) => JSON.parse(body).text)).toEqual(["村口的路灯坏了三盏，请来修", "村口的路灯坏了三盏，请来修"]);
  expect(asked.every(({ url }) => !decodeURIComponent(url).includes("路灯"))).toBe(true);
});

it("helps with nothing when there is no answer", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
  expect(await help("村口的路灯坏了三盏，请来修", "150821100202")).toEqual({ duplicates: [], categories: [] });
});
