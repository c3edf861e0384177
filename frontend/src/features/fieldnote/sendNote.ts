import { api, value } from "@/shared/api/client";
import type { OutboxEntry, Result, SenderTools } from "@/shared/storage/outbox";
import { toNote, type NoteForm } from "./noteForm";

/** The entry's id is the note's `clientRef`: however often this runs, there is one note. */
export async function sendNote(entry: OutboxEntry<string, NoteForm>, { key }: SenderTools): Promise<Result> {
  await value(api.POST("/field-notes", { params: { header: { "Idempotency-Key": await key("create") } }, body: toNote(entry.content, entry.id) }));
  return { kind: "APPLIED" };
}
