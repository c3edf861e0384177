import { answer, api, value } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";
import { withQuery, type Query } from "@/shared/router/match";

export type ListName = Schema<"ListName">;
export type View = Schema<"View">;

export const listViews = async (list: ListName) => (await value(api.GET("/views", { params: { query: { list, limit: 100 } } }))).items;

export const saveView = (body: Schema<"ViewCreation">, key: string) => value(api.POST("/views", { params: { header: { "Idempotency-Key": key } }, body }));

const seen = async (id: string) => ({ path: { id }, header: { "If-Match": (await answer(api.GET("/views/{id}", { params: { path: { id } } }))).etag ?? "" } });

export const renameView = async (id: string, name: string) => value(api.PATCH("/views/{id}", { params: await seen(id), body: { name } }));
export const deleteView = async (id: string) => value(api.DELETE("/views/{id}", { params: await seen(id) }));

/** What of the address makes the view: its page does not. */
export function viewQuery(query: Query): string {
  return withQuery("", query, { cursor: "" }).slice(1);
}
