import { answer, api, value } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";
import type { Need, NeedChange } from "./needForm";

type State = Schema<"NeedState">;

/** States in which the village is asked for something. */
export const ASKING: State[] = ["CORRECTION", "DELIVERED", "ANSWERED"];
/** The others, by what the officer wants to see. */
export const MOVING: State[] = ["DRAFT", "SUBMITTED", "LISTED", "RECEIVED", "SCHEDULED"];
export const OVER: State[] = ["CLOSED", "MERGED", "WITHDRAWN"];

export function listNeeds(division: string, state: State[], limit: number, cursor?: string) {
  return value(api.GET("/needs", { params: { query: { division, state, limit, sort: "-updatedAt", cursor } } }));
}

export function getNeed(id: string) {
  return answer(api.GET("/needs/{id}", { params: { path: { id } } }));
}

export async function getTimeline(id: string) {
  return (await value(api.GET("/needs/{id}/timeline", { params: { path: { id }, query: { limit: 100 } } }))).items;
}

export function changeNeed(id: string, etag: string, change: NeedChange) {
  return answer(api.PATCH("/needs/{id}", { params: { path: { id }, header: { "If-Match": etag } }, body: change }));
}

export function withdrawNeed(id: string, reason: string, key: string): Promise<Need> {
  return value(api.POST("/needs/{id}/withdrawal", { params: { path: { id }, header: { "Idempotency-Key": key } }, body: { reason } }));
}

/** Needs of a territory for which something can still be ordered. */
export async function orderableNeeds(division: string) {
  const { items } = await listNeeds(division, ["LISTED", "RECEIVED", "SCHEDULED"], 50);
  return items.filter((need) => need.remaining > 0);
}
