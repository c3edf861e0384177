import { onBeforeUnmount, watch, type Ref } from "vue";
import { database, keep, plainCopy, type StoredDraft } from "./database";

const PAUSE = 300;

export interface DraftPlace {
  owner: string;
  form: string;
  id: string;
}

const keyOf = ({ owner, form, id }: DraftPlace): string => `${owner}/${form}/${id}`;

export async function saveDraft(place: DraftPlace, content: unknown): Promise<void> {
  const copy = plainCopy(content);
  await keep("drafts", { ...place, key: keyOf(place), content: copy, changedAt: Date.now() });
}

export async function readDraft<T>(place: DraftPlace): Promise<T | undefined> {
  return (await (await database()).get("drafts", keyOf(place)))?.content as T | undefined;
}

export async function removeDraft(place: DraftPlace): Promise<void> {
  await (await database()).delete("drafts", keyOf(place));
}

/** All drafts of a person, newest first. */
export async function listDrafts(owner: string, form: string): Promise<StoredDraft[]> {
  const all = await (await database()).getAllFromIndex("drafts", "owner", owner);
  return all.filter((draft) => draft.form === form).toSorted((a, b) => b.changedAt - a.changedAt);
}

/**
 * Keeps what is typed on the device from the first change on: shortly after each change, when the page is hidden,
 * and when it is left. Nothing is written before `restore` has put back what was there.
 */
export function useDraft<T extends object>(place: () => DraftPlace, form: Ref<T>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirty = false;
  let open = false;

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (!dirty || !open) return;
    dirty = false;
    await saveDraft(place(), form.value);
  }

  async function restore(): Promise<boolean> {
    const found = await readDraft<T>(place());
    if (found !== undefined) form.value = { ...form.value, ...found };
    // The watcher below runs before this resolves; what was only put back is no change.
    await Promise.resolve();
    dirty = false;
    open = true;
    return found !== undefined;
  }

  /** The content is safe elsewhere now: forget the draft. */
  async function discard(): Promise<void> {
    open = false;
    clearTimeout(timer);
    await removeDraft(place());
  }

  watch(
    form,
    () => {
      if (!open) return;
      dirty = true;
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), PAUSE);
    },
    { deep: true, flush: "sync" },
  );

  const onHide = () => void flush();
  document.addEventListener("visibilitychange", onHide);
  window.addEventListener("pagehide", onHide);
  onBeforeUnmount(() => {
    document.removeEventListener("visibilitychange", onHide);
    window.removeEventListener("pagehide", onHide);
    void flush();
  });

  return { restore, flush, discard };
}
