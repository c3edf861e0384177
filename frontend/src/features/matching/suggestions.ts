import { api, value } from "@/shared/api/client";

/** Offers that fit a need, best first. */
export async function listSuggestions(needId: string) {
  return (await value(api.GET("/needs/{id}/suggestions", { params: { path: { id: needId }, query: { limit: 20 } } }))).items;
}
