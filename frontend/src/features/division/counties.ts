import { api, value } from "@/shared/api/client";
import { useResource } from "@/shared/useResource";

/** The banners, counties and districts, for filters. */
export function useCounties() {
  return useResource(
    async () => (await value(api.GET("/divisions", { params: { query: { level: "COUNTY", limit: 100 } } }))).items,
    () => "counties",
  );
}
