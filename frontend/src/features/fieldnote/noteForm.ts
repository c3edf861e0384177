import type { Schema } from "@/shared/api/types";
import { t } from "@/shared/i18n/i18n";
import "@/shared/i18n/texts/fieldnote";
import { dayOf } from "@/shared/time/time";
import type { FieldNote } from "./notes";

export interface NoteForm {
  notedOn: string;
  divisionCode: string;
  divisionName: string;
  text: string;
  households: string;
  campaigns: string[];
  squadId: string;
  squadName: string;
}

export function emptyNote(home: { code: string; name: string }): NoteForm {
  return { notedOn: dayOf(), divisionCode: home.code, divisionName: home.name, text: "", households: "", campaigns: [], squadId: "", squadName: "" };
}

export function fromNote(note: FieldNote): NoteForm {
  const { notedOn, division, text, households, campaigns, squad } = note;
  return {
    notedOn,
    divisionCode: division.code,
    divisionName: division.name,
    text,
    households: String(households ?? ""),
    campaigns: [...(campaigns ?? [])],
    squadId: squad?.id ?? "",
    squadName: squad?.name ?? "",
  };
}

/** What the device itself can say before anything is sent. */
export function noteErrors(form: NoteForm): Record<string, string> {
  const wrong: Record<string, string> = {};
  if (form.text.trim() === "") wrong["text"] = t("note.wrong.text");
  if (!/^\d{4}-\d\d-\d\d$/.test(form.notedOn)) wrong["notedOn"] = t("note.wrong.notedOn");
  if (form.households.trim() !== "" && !/^[1-9]\d{0,5}$/.test(form.households.trim())) wrong["households"] = t("note.wrong.households");
  return wrong;
}

export const noteLabels = () => ({ text: t("note.field.text"), notedOn: t("note.field.notedOn"), households: t("note.field.households"), divisionCode: t("note.field.division") });

const common = (form: NoteForm) => ({ notedOn: form.notedOn, divisionCode: form.divisionCode, text: form.text.trim() });

export function toNote(form: NoteForm, clientRef: string): Schema<"FieldNoteCreation"> {
  return {
    clientRef,
    ...common(form),
    ...(form.households.trim() === "" ? {} : { households: Number(form.households) }),
    // A note kept on the device by an older version of this client has none.
    ...(form.campaigns?.length > 0 ? { campaigns: [...form.campaigns] } : {}),
    ...(form.squadId ? { squadId: form.squadId } : {}),
  };
}

export function toNoteChange(form: NoteForm): Schema<"FieldNoteChange"> {
  return { ...common(form), households: form.households.trim() === "" ? null : Number(form.households), campaigns: [...form.campaigns], squadId: form.squadId || null };
}
