import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { reactive } from "vue";
import { NoAnswerError, ProblemError } from "@/shared/api/problem";
import { database } from "./database";
import { createOutbox, type Sender } from "./outbox";

interface Parcel {
  text: string;
}

const OWNER = "o1";
const refusal = new ProblemError({ type: "/problems/validation", title: "", status: 422, detail: "no", requestId: "" });
const unauthenticated = new ProblemError({ type: "/problems/unauthenticated", title: "", status: 401, detail: "", requestId: "" });

const make = (sender: Sender<Parcel>) => createOutbox<{ NEED: Parcel }>({ NEED: sender });
const parcel = (text: string, id?: string) => ({ owner: OWNER, kind: "NEED" as const, title: text, content: { text }, ...(id === undefined ? {} : { id }) });
const applied = { kind: "APPLIED" as const, needId: "n1" };

beforeEach(async () => (await database()).clear("outbox"));

describe("the outbox", () => {
  it("copies what it is given before it awaits anything", async () => {
    const outbox = make(async () => Promise.reject(new NoAnswerError()));
    await outbox.load(OWNER);
    const form = reactive({ text: "原来的" });
    const adding = outbox.add({ ...parcel(""), content: form });
    form.text = "";
    await adding;
    expect(outbox.entries.value[0]?.content).toEqual({ text: "原来的" });
  });

  it("sends the same content with the same keys in every try, also after a reload", async () => {
    const tries: { key: string; content: Parcel }[] = [];
    const sender: Sender<Parcel> = async (entry, { key }) => {
      tries.push({ key: await key("create"), content: entry.content });
      if (tries.length < 3) throw new NoAnswerError();
      return applied;
    };
    const outbox = make(sender);
    await outbox.load(OWNER);
    await outbox.submit(parcel("一口井"));
    await outbox.replay();
    const reloaded = make(sender);
    await reloaded.load(OWNER);
    expect(reloaded.waiting.value).toBe(1);
    await reloaded.replay();
    expect(new Set(tries.map(({ key }) => key)).size).toBe(1);
    expect(tries.map(({ content }) => content)).toEqual([{ text: "一口井" }, { text: "一口井" }, { text: "一口井" }]);
    expect(reloaded.entries.value).toEqual([]);
  });

  it("does not repeat a step that was reached", async () => {
    let uploads = 0;
    const outbox = make(async (entry, { reach }) => {
      if (entry.progress["photo"] === undefined) {
        uploads += 1;
        await reach("photo", "a1");
        throw new NoAnswerError();
      }
      return applied;
    });
    await outbox.load(OWNER);
    await outbox.submit(parcel("x"));
    await outbox.replay();
    expect(uploads).toBe(1);
    expect(outbox.entries.value).toEqual([]);
  });

  it("marks what is refused, keeps its content, and goes on with the others", async () => {
    const outbox = make(async (entry) => {
      if (entry.content.text === "坏") throw refusal;
      return applied;
    });
    await outbox.load(OWNER);
    await outbox.add(parcel("坏", "a"));
    await outbox.add(parcel("好", "b"));
    await outbox.replay();
    expect(outbox.entries.value).toMatchObject([{ id: "a", state: "REFUSED", content: { text: "坏" }, problem: { detail: "no" } }]);
    expect(outbox.outcomeOf("a")).toBe(refusal);
    expect(outbox.outcomeOf("b")).toEqual(applied);
  });

  it("gives a changed entry new keys and sends it again", async () => {
    const keys: string[] = [];
    const outbox = make(async (entry, { key }) => {
      keys.push(await key("create"));
      if (entry.content.text === "坏") throw refusal;
      return applied;
    });
    await outbox.load(OWNER);
    await outbox.submit(parcel("坏", "a"));
    expect(await outbox.submit(parcel("改好了", "a"))).toEqual(applied);
    expect(new Set(keys).size).toBe(2);
  });

  it.each([
    ["no network", new NoAnswerError()],
    ["an expired login", unauthenticated],
  ])("stops at %s and keeps everything", async (_, failure) => {
    let tries = 0;
    const outbox = make(async () => {
      tries += 1;
      throw failure;
    });
    await outbox.load(OWNER);
    await outbox.add(parcel("1"));
    await outbox.add(parcel("2"));
    await outbox.replay();
    expect(tries).toBe(1);
    expect(outbox.waiting.value).toBe(2);
  });

  it("sends each entry once when asked twice at the same time", async () => {
    let sent = 0;
    const outbox = make(async () => {
      sent += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return applied;
    });
    await outbox.load(OWNER);
    await outbox.add(parcel("1"));
    await Promise.all([outbox.replay(), outbox.replay()]);
    expect(sent).toBe(1);
  });

  it("shows each person only their own", async () => {
    const outbox = make(async () => Promise.reject(new NoAnswerError()));
    await outbox.load(OWNER);
    await outbox.add(parcel("mine"));
    await outbox.load("o2");
    expect(outbox.entries.value).toEqual([]);
  });

  it("has said what became of an entry when it leaves the list", async () => {
    const outbox = make(async () => applied);
    await outbox.load(OWNER);
    await outbox.add(parcel("1", "a"));
    let saidWhenGone: unknown;
    const { watch } = await import("vue");
    watch(
      outbox.entries,
      (entries) => {
        if (entries.length === 0) saidWhenGone ??= outbox.outcomeOf("a");
      },
      { flush: "sync" },
    );
    await outbox.replay();
    expect(saidWhenGone).toEqual(applied);
  });
});
