import type { Schema } from "@/shared/api/types";

export type Weights = Schema<"MatchWeights">;

/** In the order in which the engine gives its reasons. */
export const CRITERIA = ["CLOSENESS", "TEXT", "WINDOW_FIT", "SEASON", "AUDIENCE", "PAIRING", "URGENCY", "RATING", "LOAD"] as const;

/** What was typed, as whole numbers from 0 to 1000. */
export function toWeights(typed: Record<(typeof CRITERIA)[number], number | string>): Weights {
  const weights = {} as Weights;
  for (const criterion of CRITERIA) weights[criterion] = Math.min(1000, Math.max(0, Math.round(Number(typed[criterion]) || 0)));
  return weights;
}
