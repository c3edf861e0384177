import { describe, expect, it } from "vitest";
import { createIntent } from "./intent";
import { NoAnswerError, ProblemError } from "./problem";

const lost = () => Promise.reject(new NoAnswerError());
const refused = () => Promise.reject(new ProblemError({ type: "/problems/wrong-state", title: "", status: 409, detail: "", requestId: "" }));

async function keys(...tries: [body: unknown, end: () => Promise<unknown>][]): Promise<string[]> {
  const intent = createIntent();
  const used: string[] = [];
  for (const [body, end] of tries) {
    await intent
      .run(body, (key) => {
        used.push(key);
        return end();
      })
      .catch(() => undefined);
  }
  return used;
}

describe("an intent", () => {
  it("keeps its key while nobody knows whether it took effect", async () => {
    const [first, second, third] = await keys(["a", lost], ["a", lost], ["a", async () => 1]);
    expect(second).toBe(first);
    expect(third).toBe(first);
  });

  it("is a new one with another body, after success and after a clear refusal", async () => {
    const used = await keys(["a", lost], ["b", async () => 1], ["b", refused], ["b", async () => 1]);
    expect(new Set(used).size).toBe(4);
  });
});
