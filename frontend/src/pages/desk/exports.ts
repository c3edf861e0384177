import { api, value } from "@/shared/api/client";
import type { operations } from "@/shared/api/schema";

type DemandFilters = NonNullable<operations["exportDemandList"]["parameters"]["query"]>;
type SupplyFilters = NonNullable<operations["exportSupplyList"]["parameters"]["query"]>;

// The contract gives a file no schema, so its type says nothing of what `parseAs` makes of it.
export function exportNeeds(query: DemandFilters): Promise<Blob> {
  // In the order of the screen.
  return value(api.GET("/reports/demand-list.xlsx", { params: { query: { ...query, sort: "-updatedAt" } }, parseAs: "blob" })) as Promise<Blob>;
}

export function exportOffers(query: SupplyFilters): Promise<Blob> {
  return value(api.GET("/reports/supply-list.xlsx", { params: { query }, parseAs: "blob" })) as Promise<Blob>;
}
