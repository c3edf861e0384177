import { api, value } from "@/shared/api/client";
import type { OutboxEntry, Result, SenderTools } from "@/shared/storage/outbox";
import { toCreation } from "./needBodies";
import type { NeedForm } from "./needForm";
import { relateNeed } from "./relateNeed";
import { submitNeed } from "./submitNeed";

export interface NeedFiling {
  form: NeedForm;
  photos: Blob[];
  /** A need that says the same, as the person who files sees it. */
  relatedTo?: { id: string; title: string } | undefined;
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
    const needId = entry.progress["need"] ?? "";
    const result = await submitNeed(needId, await key("submit"));
    if (entry.content.relatedTo) await relateNeed(needId, entry.content.relatedTo.id, await key("relate"));
    return result;
  };
}
