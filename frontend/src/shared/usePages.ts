import { computed, ref, shallowRef } from "vue";
import { NoAnswerError, ProblemError, type Failure } from "./api/problem";
import { useResource } from "./useResource";

export interface Page<T> {
  items: T[];
  nextCursor?: string;
  total?: { count: number; exact: boolean };
}

/** A list read page by page; the first page can be kept on the device. */
export function usePages<T>(load: (cursor?: string) => Promise<Page<T>>, snapshotKey?: () => string) {
  const first = useResource(() => load(), snapshotKey);
  const later = shallowRef<Page<T>[]>([]);
  const loadingMore = ref(false);
  const moreFailure = shallowRef<Failure>();

  const items = computed(() => [...(first.value.value?.items ?? []), ...later.value.flatMap((page) => page.items)]);
  const cursor = computed(() => (later.value.at(-1) ?? first.value.value)?.nextCursor);
  const total = computed(() => first.value.value?.total);

  async function refresh(): Promise<void> {
    later.value = [];
    moreFailure.value = undefined;
    await first.refresh();
  }

  async function more(): Promise<void> {
    if (cursor.value === undefined || loadingMore.value) return;
    loadingMore.value = true;
    moreFailure.value = undefined;
    const start = first.value.value;
    try {
      const page = await load(cursor.value);
      // Another list may have been asked for meanwhile.
      if (first.value.value === start) later.value = [...later.value, page];
    } catch (error) {
      if (!(error instanceof ProblemError || error instanceof NoAnswerError)) throw error;
      moreFailure.value = error;
    } finally {
      loadingMore.value = false;
    }
  }

  const failure = computed(() => first.failure.value ?? moreFailure.value);
  return { items, total, failure, stale: first.stale, loading: first.loading, loaded: computed(() => first.value.value !== undefined), hasMore: computed(() => cursor.value !== undefined), loadingMore, refresh, more };
}
