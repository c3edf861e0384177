import type { VueQueryPluginOptions } from "@tanstack/vue-query";
import { isPassing } from "@/shared/api/problem";

/** What the server refused stays refused; only what may pass by itself is tried again. */
export const queryOptions: VueQueryPluginOptions = {
  queryClientConfig: {
    defaultOptions: { queries: { staleTime: 10_000, retry: (failures, error) => failures < 2 && isPassing(error) } },
  },
};
