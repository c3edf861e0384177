import { api, value } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";

export type Plan = Schema<"MatchPlan">;
export type Line = Schema<"MatchPlanLine">;

const params = (id: string, key: string) => ({ path: { id }, header: { "Idempotency-Key": key } });

export const orderPlan = (body: Schema<"MatchPlanOrder">, key: string) => value(api.POST("/matching/plans", { params: { header: { "Idempotency-Key": key } }, body }));
export const cancelPlan = (id: string, key: string) => value(api.POST("/matching/plans/{id}/cancellation", { params: params(id, key), body: {} }));
export const applyPlan = (id: string, body: Schema<"MatchPlanSelection">, key: string) => value(api.POST("/matching/plans/{id}/application", { params: params(id, key), body }));

/** Whether it is still being computed. */
export const isGoingOn = (plan: Plan | undefined) => plan?.state === "QUEUED" || plan?.state === "RUNNING";
