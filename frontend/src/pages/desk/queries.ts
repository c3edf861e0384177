import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/vue-query";
import { computed } from "vue";
import { answer, api, value } from "@/shared/api/client";
import { NoAnswerError, ProblemError, type Failure } from "@/shared/api/problem";
import type { Schema } from "@/shared/api/types";

/** What other people do appears without a reload. */
const WATCH = 10_000;

export interface NeedQuery {
  q?: string | undefined;
  state?: Schema<"NeedState">[] | undefined;
  categoryCode?: string | undefined;
  division?: string | undefined;
  urgency?: Schema<"Urgency"> | undefined;
  form?: Schema<"ServiceForm"> | undefined;
  channel?: Schema<"Channel"> | undefined;
  audience?: Schema<"Audience"> | undefined;
  hasRemaining?: boolean | undefined;
  kind?: Schema<"NeedKind"> | undefined;
  unitId?: string | undefined;
  campaign?: string | undefined;
  squadId?: string | undefined;
  stale?: boolean | undefined;
  cursor?: string | undefined;
  limit?: number;
}

/** After a command everything shown may have changed. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries();
}

export function failureOf(error: Error | null): Failure | undefined {
  return error instanceof ProblemError || error instanceof NoAnswerError ? error : undefined;
}

export function useNeeds(query: () => NeedQuery, enabled: () => boolean = () => true) {
  return useQuery({
    queryKey: ["needs", computed(query)],
    queryFn: () => value(api.GET("/needs", { params: { query: { limit: 20, ...query(), sort: "-updatedAt", count: true } } })),
    enabled: computed(enabled),
    placeholderData: keepPreviousData,
    refetchInterval: WATCH,
  });
}

/** As many as a calendar can take in; `cut` says that there are more. */
const PAGES = 5;

export function useEveryNeed(query: () => NeedQuery) {
  return useQuery({
    queryKey: ["every-need", computed(query)],
    queryFn: async () => {
      const items: Schema<"NeedSummary">[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < PAGES; page++) {
        const found = await value(api.GET("/needs", { params: { query: { ...query(), limit: 100, sort: "-updatedAt", cursor } } }));
        items.push(...found.items);
        cursor = found.nextCursor;
        if (cursor === undefined) break;
      }
      return { items, cut: cursor !== undefined };
    },
    placeholderData: keepPreviousData,
  });
}

/** Commitments that may have a day: planned, or named when they began; the served ones too. */
export function usePlanned() {
  return useQuery({
    queryKey: ["planned"],
    queryFn: async () => {
      const items: Schema<"CommitmentSummary">[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < PAGES; page++) {
        const found = await value(api.GET("/commitments", { params: { query: { state: ["PROPOSED", "ACCEPTED", "SCHEDULED", "DELIVERED", "CONFIRMED"], limit: 100, cursor } } }));
        items.push(...found.items);
        cursor = found.nextCursor;
        if (cursor === undefined) break;
      }
      return items;
    },
  });
}

export function useNeed(id: () => string | undefined) {
  return useQuery({
    queryKey: ["need", computed(id)],
    queryFn: () => answer(api.GET("/needs/{id}", { params: { path: { id: id() ?? "" } } })),
    enabled: computed(() => id() !== undefined),
    refetchInterval: WATCH,
  });
}

export function useTimeline(id: () => string) {
  return useQuery({
    queryKey: ["timeline", computed(id)],
    queryFn: async () => (await value(api.GET("/needs/{id}/timeline", { params: { path: { id: id() }, query: { limit: 100 } } }))).items,
  });
}

/** So many of a ranked list are shown at first, and with each step. */
const STEP = 5;

/** The offers that come nearest without fitting, some at a time. */
export function useExclusions(id: () => string, enabled: () => boolean) {
  return useInfiniteQuery({
    queryKey: ["exclusions", computed(id)],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => value(api.GET("/needs/{id}/exclusions", { params: { path: { id: id() }, query: { limit: STEP, cursor } } })),
    getNextPageParam: (last) => last.nextCursor,
    enabled: computed(enabled),
  });
}

export function useSuggestions(id: () => string, enabled: () => boolean) {
  return useQuery({
    queryKey: ["suggestions", computed(id)],
    queryFn: async () => (await value(api.GET("/needs/{id}/suggestions", { params: { path: { id: id() }, query: { limit: 5 } } }))).items,
    enabled: computed(enabled),
  });
}

/** Needs of the county that say much the same. */
export function useDuplicates(id: () => string) {
  return useQuery({
    queryKey: ["duplicates", computed(id)],
    queryFn: async () => (await value(api.GET("/needs/{id}/duplicates", { params: { path: { id: id() } } }))).items,
  });
}

/** Units that a need may belong to. */
export function useRoutes(id: () => string, enabled: () => boolean) {
  return useQuery({
    queryKey: ["routes", computed(id)],
    queryFn: () => value(api.GET("/needs/{id}/routes", { params: { path: { id: id() } } })),
    enabled: computed(enabled),
  });
}

/** Needs that wait for what an offer gives, best first, some at a time. */
export function useWanted(offerId: () => string) {
  return useInfiniteQuery({
    queryKey: ["wanted", computed(offerId)],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => value(api.GET("/offers/{id}/suggestions", { params: { path: { id: offerId() }, query: { limit: STEP, cursor } } })),
    getNextPageParam: (last) => last.nextCursor,
  });
}

export function useCommitments(query: () => { unitId?: string | undefined; state?: Schema<"CommitmentState">[] | undefined; stale?: boolean | undefined; cursor?: string | undefined }, enabled: () => boolean) {
  return useQuery({
    queryKey: ["commitments", computed(query)],
    queryFn: () => value(api.GET("/commitments", { params: { query: { ...query(), count: true, limit: 20 } } })),
    enabled: computed(enabled),
    placeholderData: keepPreviousData,
    refetchInterval: WATCH,
  });
}

export function useCommitment(id: () => string | undefined) {
  return useQuery({
    queryKey: ["commitment", computed(id)],
    queryFn: () => answer(api.GET("/commitments/{id}", { params: { path: { id: id() ?? "" } } })),
    enabled: computed(() => id() !== undefined),
  });
}

export function useOffers(query: () => { unitId?: string | undefined; state?: Schema<"OfferState">[] | undefined; q?: string | undefined; categoryCode?: string | undefined; origin?: Schema<"OfferOrigin"> | undefined; cursor?: string | undefined }) {
  return useQuery({
    queryKey: ["offers", computed(query)],
    queryFn: () => value(api.GET("/offers", { params: { query: { ...query(), count: true, limit: 20 } } })),
    placeholderData: keepPreviousData,
  });
}
