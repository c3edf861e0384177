import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createApp, nextTick, ref, type App, type Ref } from "vue";
import { listDrafts, readDraft, removeDraft, saveDraft, useDraft } from "./drafts";

interface Form {
  text: string;
  tags: string[];
}

const place = (id: string) => ({ owner: "o1", form: "need", id });
let app: App | undefined;

function open(id: string, form: Ref<Form>): ReturnType<typeof useDraft<Form>> {
  let draft: ReturnType<typeof useDraft<Form>> | undefined;
  app = createApp({
    setup() {
      draft = useDraft(() => place(id), form);
      return () => undefined;
    },
  });
  app.mount(document.createElement("div"));
  if (!draft) throw new Error("not set up");
  return draft;
}

afterEach(() => app?.unmount());

describe("drafts", () => {
  it("survive, several at once, newest first, each for its owner", async () => {
    const clock = vi.spyOn(Date, "now").mockReturnValue(1);
    await saveDraft(place("a"), { text: "A" });
    clock.mockReturnValue(2);
    await saveDraft(place("b"), { text: "B" });
    await saveDraft({ ...place("c"), owner: "o2" }, { text: "C" });
    expect((await listDrafts("o1", "need")).map(({ content }) => content)).toEqual([{ text: "B" }, { text: "A" }]);
    await removeDraft(place("a"));
    expect(await readDraft(place("a"))).toBeUndefined();
  });

  it("come back whole after a reload", async () => {
    const form = ref<Form>({ text: "", tags: [] });
    const draft = open("d", form);
    await draft.restore();
    form.value.text = "井盖坏了";
    form.value.tags.push("ELDERLY");
    await nextTick();
    await draft.flush();
    const again = ref<Form>({ text: "", tags: [] });
    expect(await open("d", again).restore()).toBe(true);
    expect(again.value).toEqual({ text: "井盖坏了", tags: ["ELDERLY"] });
  });

  it("write nothing before a change, and nothing after they were discarded", async () => {
    const form = ref<Form>({ text: "", tags: [] });
    const draft = open("e", form);
    await draft.restore();
    await draft.flush();
    expect(await readDraft(place("e"))).toBeUndefined();
    form.value.text = "x";
    await draft.discard();
    form.value.text = "y";
    await draft.flush();
    expect(await readDraft(place("e"))).toBeUndefined();
  });

  it("are kept when the page is left at once", async () => {
    const form = ref<Form>({ text: "", tags: [] });
    await open("f", form).restore();
    form.value.text = "刚写的";
    app?.unmount();
    app = undefined;
    await vi.waitFor(async () => expect(await readDraft(place("f"))).toEqual({ text: "刚写的", tags: [] }));
  });
});
