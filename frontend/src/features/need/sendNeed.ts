import { api, value } from "@/shared/api/client";
import { isProblem } from "@/shared/api/problem";
import type { OutboxEntry, Result, SenderTools } from "@/shared/storage/outbox";
import { toCreation, type Need, type NeedForm } from "./needForm";

export interface NeedFiling {
  form: NeedForm;
  photos: Blob[];
}

type Upload = (photo: Blob, name: string, key: string) => Promise<string>;

/**
 * Files a need: photos, then the draft, then its submission. Each step has its own Idempotency-Key, the draft carries
 * the entry's id as `clientRef`; so however often this runs, there is one need.
 */
export function createNeedSender(upload: Upload) {
  return async function sendNeed(entry: OutboxEntry<string, NeedFiling>, { key, reach }: SenderTools): Promise<Result> {
    const attachmentIds: string[] = [];
    for (const [index, photo] of entry.content.photos.entries()) {
      const step = `photo-${index}`;
      if (entry.progress[step] === undefined) await reach(step, await upload(photo, `${step}.jpg`, await key(step)));
      attachmentIds.push(entry.progress[step] ?? "");
    }
    if (entry.progress["need"] === undefined) {
      const body = toCreation(entry.content.form, entry.id, attachmentIds);
      const need = await value(api.POST("/needs", { params: { header: { "Idempotency-Key": await key("create") } }, body }));
      await reach("need", need.id);
    }
    return submitNeed(entry.progress["need"] ?? "", await key("submit"));
  };
}

/** Submits; when that has happened before, says so instead of failing. */
export async function submitNeed(id: string, key: string): Promise<Result> {
  try {
    const need = await value(api.POST("/needs/{id}/submission", { params: { path: { id }, header: { "Idempotency-Key": key } }, body: {} }));
    return { kind: "APPLIED", needId: id, number: need.number };
  } catch (failure) {
    if (!isProblem(failure, 409)) throw failure;
    const present = await value(api.GET("/needs/{id}", { params: { path: { id } } }));
    if (!isOnItsWay(present)) throw failure;
    return { kind: "DUPLICATE", needId: id, number: present.number };
  }
}

function isOnItsWay(need: Need): boolean {
  return need.state !== "DRAFT" && need.state !== "CORRECTION";
}
