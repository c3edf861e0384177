import { api, value } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";
import { deliverCommitment } from "../commitment/commitmentCommands";
import { replyToNeed } from "../need/needCommands";

export interface Fulfilment {
  needId: string;
  unitId: string;
  note: string;
  today: string;
  photoId: string | undefined;
}

const UNDELIVERED = new Set(["ACCEPTED", "SCHEDULED"]);

/** The record of the service: a note counts as evidence, a photo may stand beside it. */
export function recordOf({ note, today, photoId }: Fulfilment): Schema<"DeliveryRequest"> {
  const evidence: Schema<"EvidenceItem">[] = [{ kind: "RECORD", note: note.trim() }];
  if (photoId !== undefined) evidence.push({ kind: "PHOTO_AFTER", attachmentId: photoId });
  return { deliveredOn: today, summary: note.trim(), evidence };
}

/** Delivered and answered in one; where the first had worked before, only the second is sent again. */
export async function fulfilWish(fulfilment: Fulfilment, key: string): Promise<void> {
  const need = await value(api.GET("/needs/{id}", { params: { path: { id: fulfilment.needId } } }));
  const mine = need.commitments.find(({ unit, state }) => unit.id === fulfilment.unitId && UNDELIVERED.has(state));
  if (mine) await deliverCommitment(mine.id, recordOf(fulfilment), `${key}-delivery`);
  await replyToNeed(fulfilment.needId, { outcome: "FULFILLED", text: fulfilment.note.trim() }, `${key}-reply`);
}
