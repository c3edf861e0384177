import { api, value } from "@/shared/api/client";
import { isProblem } from "@/shared/api/problem";
import type { OutboxEntry, Result, SenderTools } from "@/shared/storage/outbox";

export interface Confirmation {
  commitmentId: string;
  needId: string;
}

/** The village says that help arrived. */
export async function sendConfirmation({ content }: OutboxEntry<string, Confirmation>, { key }: SenderTools): Promise<Result> {
  const { commitmentId: id, needId } = content;
  try {
    await value(api.POST("/commitments/{id}/confirmation", { params: { path: { id }, header: { "Idempotency-Key": await key("confirm") } }, body: {} }));
    return { kind: "APPLIED", needId };
  } catch (failure) {
    // Confirmed before, perhaps by the deputy or by the passing of time: what the person wanted is so.
    if (isProblem(failure, 409) && failure.problem.state === "CONFIRMED") return { kind: "DUPLICATE", needId };
    throw failure;
  }
}
