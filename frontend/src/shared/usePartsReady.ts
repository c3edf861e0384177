import { ref, watch, type Ref } from "vue";

export type Part = () => Promise<unknown>;

/**
 * Whether the parts that a page wants were fetched, so that it can be shown whole and nothing moves under a finger.
 * A part that cannot be fetched is not waited for, and what was shown once stays.
 */
export function usePartsReady(wanted: () => readonly Part[] | undefined): Readonly<Ref<boolean>> {
  const ready = ref(false);
  watch(
    wanted,
    async (parts) => {
      if (!parts) return;
      await Promise.allSettled(parts.map((fetch) => fetch()));
      ready.value = true;
    },
    { immediate: true },
  );
  return ready;
}
