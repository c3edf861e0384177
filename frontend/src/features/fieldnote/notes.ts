import { answer, api, value } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";

export type FieldNote = Schema<"FieldNote">;

export interface NoteFilters {
  q?: string;
  became?: string;
}

export function listNotes({ q, became }: NoteFilters, cursor?: string) {
  const hasNeed = became === undefined ? undefined : became === "yes";
  return value(api.GET("/field-notes", { params: { query: { q, hasNeed, limit: 20, cursor } } }));
}

/** The notes that a need came from. */
export async function notesOf(needId: string) {
  return (await value(api.GET("/field-notes", { params: { query: { needId } } }))).items;
}

export function getNote(id: string) {
  return answer(api.GET("/field-notes/{id}", { params: { path: { id } } }));
}

export function changeNote(id: string, etag: string, change: Schema<"FieldNoteChange">) {
  return value(api.PATCH("/field-notes/{id}", { params: { path: { id }, header: { "If-Match": etag } }, body: change }));
}

/** Drafts a need from a passage of the note. */
export function fileNeed(id: string, text: string, key: string) {
  return value(api.POST("/field-notes/{id}/needs", { params: { path: { id }, header: { "Idempotency-Key": key } }, body: { text } }));
}
