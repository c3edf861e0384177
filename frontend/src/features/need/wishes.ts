import { api, value } from "@/shared/api/client";

/** Small wishes of a territory, the newest first. */
export function listWishes(division: string, cursor?: string) {
  return value(api.GET("/needs", { params: { query: { division, kind: "MICRO_WISH", limit: 20, sort: "-updatedAt", cursor } } }));
}
