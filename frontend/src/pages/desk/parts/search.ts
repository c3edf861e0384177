import { shallowRef, watch, ref } from "vue";

/** Finds while somebody types; an answer that was overtaken is dropped, and without a network there are no hits. */
export function useSearch<T>(find: (text: string) => Promise<T[]>) {
  const typed = ref("");
  const hits = shallowRef<T[]>([]);
  const searched = ref(false);
  let turn = 0;

  watch(typed, async (now) => {
    const mine = ++turn;
    const text = now.trim();
    searched.value = false;
    if (text === "") {
      hits.value = [];
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
    if (mine !== turn) return;
    const found = await find(text).catch(() => []);
    if (mine !== turn) return;
    hits.value = found;
    searched.value = true;
  });

  return { typed, hits, searched };
}
