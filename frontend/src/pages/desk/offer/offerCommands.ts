import { answer, api, value } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";

const params = (id: string, key: string) => ({ path: { id }, header: { "Idempotency-Key": key } });

export const createOffer = (body: Schema<"OfferCreation">, key: string) => value(api.POST("/offers", { params: { header: { "Idempotency-Key": key } }, body }));
export const getOffer = (id: string) => answer(api.GET("/offers/{id}", { params: { path: { id } } }));
export const changeOffer = (id: string, etag: string, body: Schema<"OfferChange">) => answer(api.PATCH("/offers/{id}", { params: { path: { id }, header: { "If-Match": etag } }, body }));
export const publishOffer = (id: string, key: string) => answer(api.POST("/offers/{id}/publication", { params: params(id, key), body: {} }));
export const suspendOffer = (id: string, reason: string, key: string) => answer(api.POST("/offers/{id}/suspension", { params: params(id, key), body: { reason } }));
