import { answer, api, value } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";

const fresh = { cache: "no-store" } as const;
export const listRules = async () => (await value(api.GET("/deadline-rules", { ...fresh, params: { query: { limit: 100 } } }))).items;
export const getYear = (year: number) => answer(api.GET("/calendars/{year}", { ...fresh, params: { path: { year: String(year) } } }));

/** The present version is read first, so that the change stands on it. */
export async function changeRule(code: Schema<"DeadlineRuleCode">, body: Schema<"DeadlineRuleChange">): Promise<void> {
  const now = await answer(api.GET("/deadline-rules/{code}", { params: { path: { code } } }));
  await answer(api.PATCH("/deadline-rules/{code}", { params: { path: { code }, header: { "If-Match": now.etag ?? "" } }, body }));
}

/** The days replace those that were read with the ETag; whoever changed them meanwhile is not overwritten. */
export const saveYear = (year: number, etag: string, days: Schema<"SpecialDay">[]) =>
  answer(api.PUT("/calendars/{year}", { params: { path: { year: String(year) }, header: { "If-Match": etag } }, body: { days } }));

export const inOrder = (days: readonly Schema<"SpecialDay">[]) => days.toSorted((one, other) => one.day.localeCompare(other.day));
