import { api, value } from "@/shared/api/client";

export interface OfferQuery {
  q?: string | undefined;
  categoryCode?: string | undefined;
}

/** The supply list as a village sees it: what can be ordered. */
export function listOffers(query: OfferQuery, cursor?: string) {
  return value(api.GET("/offers", { params: { query: { ...query, state: ["PUBLISHED"], limit: 20, cursor } } }));
}

export function getOffer(id: string) {
  return value(api.GET("/offers/{id}", { params: { path: { id } } }));
}

export interface Order {
  needId: string;
  quantity: number | undefined;
  occurrenceOn: string | undefined;
}

export function orderOffer(id: string, { needId, quantity, occurrenceOn }: Order, key: string) {
  const body = { needId, ...(quantity === undefined ? {} : { quantity }), ...(occurrenceOn === undefined ? {} : { occurrenceOn }) };
  return value(api.POST("/offers/{id}/order", { params: { path: { id }, header: { "Idempotency-Key": key } }, body }));
}
