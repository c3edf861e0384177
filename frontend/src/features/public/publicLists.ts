import { api, value } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";

export const PUBLIC_STATES = ["LISTED", "RECEIVED", "SCHEDULED", "DELIVERED", "ANSWERED", "CLOSED"] as const;
export type PublicState = (typeof PUBLIC_STATES)[number];
export const FILTERS = ["q", "categoryCode", "division", "state"] as const;
export type Filters = Partial<Record<(typeof FILTERS)[number], string>>;

const PAGE = 20;

export function isPublicState(text: string | undefined): text is PublicState {
  return PUBLIC_STATES.some((state) => state === text);
}

export function listPublicNeeds({ state, ...filters }: Filters, cursor?: string, kind?: Schema<"NeedKind">) {
  const query = { ...filters, kind, limit: PAGE, count: cursor === undefined, cursor, ...(isPublicState(state) ? { state: [state] } : {}) };
  return value(api.GET("/public/needs", { params: { query } }));
}

export function listPublicOffers({ q, categoryCode, division }: Filters, cursor?: string) {
  return value(api.GET("/public/offers", { params: { query: { q, categoryCode, division, limit: PAGE, count: cursor === undefined, cursor } } }));
}

export function getPublicNeed(number: string) {
  return value(api.GET("/public/needs/{number}", { params: { path: { number } } }));
}

export function getPublicOffer(number: string) {
  return value(api.GET("/public/offers/{number}", { params: { path: { number } } }));
}

export interface Step {
  state: PublicState;
  at: string | undefined;
  reached: boolean;
}

/**
 * The way of a need, reached and still ahead. A need answered without delivery skips the steps between;
 * these are left out instead of being shown as open.
 */
export function steps(need: Schema<"PublicNeed">): Step[] {
  const reachedAt = new Map<string, string>();
  for (const { state, at } of need.stages) reachedAt.set(state, at);
  const present = PUBLIC_STATES.findIndex((state) => state === need.state);
  return PUBLIC_STATES.flatMap((state, index): Step[] => {
    const at = reachedAt.get(state);
    if (index > present) return [{ state, at: undefined, reached: false }];
    return at === undefined && index < present ? [] : [{ state, at, reached: true }];
  });
}
