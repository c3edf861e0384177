import { api, value } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";

const params = (id: string, key: string) => ({ path: { id }, header: { "Idempotency-Key": key } });

export const acceptCommitment = (id: string, key: string) => value(api.POST("/commitments/{id}/acceptance", { params: params(id, key), body: {} }));
export const returnCommitment = (id: string, reason: string, key: string) => value(api.POST("/commitments/{id}/return", { params: params(id, key), body: { reason } }));
export const scheduleCommitment = (id: string, body: Schema<"ScheduleRequest">, key: string) => value(api.POST("/commitments/{id}/schedule", { params: params(id, key), body }));
export const deliverCommitment = (id: string, body: Schema<"DeliveryRequest">, key: string) => value(api.POST("/commitments/{id}/delivery", { params: params(id, key), body }));
export const askTransfer = (id: string, body: Schema<"TransferRequest">, key: string) => value(api.POST("/commitments/{id}/transfer", { params: params(id, key), body }));
export const decideTransfer = (id: string, body: Schema<"TransferDecision">, key: string) => value(api.POST("/commitments/{id}/transfer-decision", { params: params(id, key), body }));

/** Uploads one file as evidence; the server tells its kind by its content. */
export function uploadFile(file: File, key: string) {
  return value(
    api.POST("/attachments", {
      params: { query: { name: file.name }, header: { "Idempotency-Key": key } },
      headers: { "Content-Type": file.type || "application/octet-stream" },
      // The contract describes the body as bare bytes, for which there is no JSON type.
      body: file as unknown as undefined,
      bodySerializer: (bytes: unknown) => bytes as Blob,
    }),
  );
}
