import { keepPreviousData, useQuery } from "@tanstack/vue-query";
import { computed } from "vue";
import { api, value } from "@/shared/api/client";

export function useOutings(query: () => { unitId?: string | undefined; cursor?: string | undefined }, enabled: () => boolean) {
  return useQuery({
    queryKey: ["outings", computed(query)],
    queryFn: () => value(api.GET("/matching/outings", { params: { query: { ...query(), limit: 20 } } })),
    enabled: computed(enabled),
    placeholderData: keepPreviousData,
  });
}

/** The unit whose id stands in the address. */
export function useUnit(id: () => string | undefined) {
  return useQuery({
    queryKey: ["unit", computed(id)],
    queryFn: () => value(api.GET("/units/{id}", { params: { path: { id: id() ?? "" } } })),
    enabled: computed(() => id() !== undefined),
  });
}
