import { computed, ref, shallowRef } from "vue";
import { NoAnswerError, ProblemError, type Failure } from "./api/problem";
import { keepSnapshot, readSnapshot } from "./storage/snapshots";

/**
 * One thing shown by a phone or public page. With a snapshot key the last answer is kept on the device and shown,
 * marked as `stale`, when there is no network. (Desk pages use TanStack Query instead.)
 */
export function useResource<T>(load: () => Promise<T>, snapshotKey?: () => string) {
  const value = shallowRef<T>();
  const failure = shallowRef<Failure>();
  const loading = ref(false);
  const stale = ref(false);
  let latest = 0;

  async function refresh(): Promise<void> {
    const turn = ++latest;
    loading.value = true;
    try {
      const loaded = await load();
      if (turn !== latest) return;
      value.value = loaded;
      stale.value = false;
      failure.value = undefined;
      if (snapshotKey) await keepSnapshot(snapshotKey(), loaded);
    } catch (error) {
      if (!(error instanceof ProblemError || error instanceof NoAnswerError)) throw error;
      if (turn === latest) await fallBack(error);
    } finally {
      if (turn === latest) loading.value = false;
    }
  }

  async function fallBack(error: Failure): Promise<void> {
    const kept = snapshotKey && error instanceof NoAnswerError ? await readSnapshot<T>(snapshotKey()) : undefined;
    if (kept !== undefined) {
      value.value = kept;
      stale.value = true;
    }
    failure.value = kept === undefined ? error : undefined;
  }

  return { value, failure, loading, stale, refresh, first: computed(() => loading.value && value.value === undefined) };
}
