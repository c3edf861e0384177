import { keepPreviousData, useQuery } from "@tanstack/vue-query";
import { computed } from "vue";
import { api, value } from "@/shared/api/client";
import { isGoingOn, type Line } from "./planCommands";

const SOON = 1_000;

export function usePlans(cursor: () => string | undefined) {
  return useQuery({
    queryKey: ["plans", computed(cursor)],
    queryFn: () => value(api.GET("/matching/plans", { params: { query: { limit: 20, cursor: cursor() } } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(isGoingOn) ? SOON : false),
  });
}

/** Followed while it is computed. */
export function usePlan(id: () => string) {
  return useQuery({
    queryKey: ["plan", computed(id)],
    queryFn: () => value(api.GET("/matching/plans/{id}", { params: { path: { id: id() } } })),
    refetchInterval: ({ state }) => (isGoingOn(state.data) ? SOON : false),
  });
}

/** As many lines as one application takes; `cut` says that there are more. */
const PAGES = 5;

export function usePlanLines(id: () => string, enabled: () => boolean) {
  return useQuery({
    queryKey: ["plan-lines", computed(id)],
    queryFn: async () => {
      const items: Line[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < PAGES; page++) {
        const found = await value(api.GET("/matching/plans/{id}/lines", { params: { path: { id: id() }, query: { limit: 100, cursor } } }));
        items.push(...found.items);
        cursor = found.nextCursor;
        if (cursor === undefined) break;
      }
      return { items, cut: cursor !== undefined };
    },
    enabled: computed(enabled),
  });
}
