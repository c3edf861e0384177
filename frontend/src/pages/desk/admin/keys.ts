import { api, answer, value } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";

export const listKeys = (cursor: string | undefined) => value(api.GET("/api-keys", { params: { query: { cursor, limit: 50 } } }));
export const createKey = (body: Schema<"ApiKeyCreation">, key: string) => value(api.POST("/api-keys", { params: { header: { "Idempotency-Key": key } }, body }));

/** Whoever revokes has seen it as it is. */
export async function revokeKey({ id }: Schema<"ApiKey">): Promise<void> {
  const { etag } = await answer(api.GET("/api-keys/{id}", { params: { path: { id } } }));
  await value(api.DELETE("/api-keys/{id}", { params: { path: { id }, header: { "If-Match": etag } } }));
}
