import { getNeed, getTimeline } from "@/features/need/needs";
import { api, value } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";
import { useResource } from "@/shared/useResource";

export interface NeedView {
  need: Schema<"Need">;
  timeline: Schema<"TimelineEntry">[];
  /** The commitments that were served: with their records, and with what the caller may do now. */
  served: Record<string, Schema<"Commitment">>;
}

async function load(id: string): Promise<NeedView> {
  const [{ value: need }, timeline] = await Promise.all([getNeed(id), getTimeline(id)]);
  const served = need.commitments.filter(({ state }) => state === "DELIVERED" || state === "CONFIRMED");
  const details = await Promise.all(served.map(({ id: commitment }) => value(api.GET("/commitments/{id}", { params: { path: { id: commitment } } }))));
  return { need, timeline, served: Object.fromEntries(details.map((commitment) => [commitment.id, commitment])) };
}

export function useNeedView(id: () => string) {
  return useResource(
    () => load(id()),
    () => `need/${id()}`,
  );
}
