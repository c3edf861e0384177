import { api, value } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";
import type { OutboxEntry, Result, SenderTools } from "@/shared/storage/outbox";

export interface Judgement {
  needId: string;
  evaluation: Schema<"EvaluationRequest">;
}

/** The village judges the answer. */
export async function sendEvaluation({ content }: OutboxEntry<string, Judgement>, { key }: SenderTools): Promise<Result> {
  const { needId, evaluation } = content;
  const header = { "Idempotency-Key": await key("evaluate") };
  const need = await value(api.POST("/needs/{id}/evaluation", { params: { path: { id: needId }, header }, body: evaluation }));
  return { kind: "APPLIED", needId, number: need.number };
}
