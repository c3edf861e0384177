import { attributeChange } from "@/shared/attributeValues";
import { mergePatch } from "@/shared/api/mergePatch";
import type { NeedChange, NeedCreation, NeedForm } from "./needForm";

/** The body of `POST /needs`: only what was given. */
export function toCreation(form: NeedForm, clientRef: string, attachmentIds: string[]): NeedCreation {
  const body: NeedCreation = { clientRef, divisionCode: form.divisionCode, text: form.text.trim(), ...given(form) };
  if (attachmentIds.length > 0) body.attachmentIds = attachmentIds;
  // Drafts of an older version of this client lack what came later.
  if (Object.keys(form.attributes ?? {}).length > 0) body.attributes = { ...form.attributes };
  if (form.kind === "MICRO_WISH") body.kind = form.kind;
  if (form.fromOfferId) body.fromOfferId = form.fromOfferId;
  if (form.collectedBy?.trim()) body.collectedBy = form.collectedBy.trim();
  if (form.campaigns?.length > 0) body.campaigns = [...form.campaigns];
  return body;
}

function given(form: NeedForm): Partial<NeedCreation> {
  const body: Partial<NeedCreation> = {};
  if (form.title.trim() !== "") body.title = form.title.trim();
  if (form.categoryCode !== "") body.categoryCode = form.categoryCode;
  if (form.form !== "") body.form = form.form;
  if (form.anyTime) body.anyTime = true;
  if (!form.anyTime && form.wantedFrom !== "") body.wantedFrom = form.wantedFrom;
  if (!form.anyTime && form.wantedUntil !== "") body.wantedUntil = form.wantedUntil;
  if (form.quantity !== "") body.quantity = Number(form.quantity);
  if (form.unit.trim() !== "") body.unit = form.unit.trim();
  if (form.people !== "") body.people = Number(form.people);
  if (form.recurrence) body.recurrence = form.recurrence;
  if (form.households) body.households = Number(form.households);
  if (form.urgency !== "NORMAL") body.urgency = form.urgency;
  if (form.audience.length > 0) body.audience = [...form.audience];
  if (form.channel !== "") body.channel = form.channel;
  if (form.squadId) body.squadId = form.squadId;
  // Only a call has them.
  if (form.channel === "HOTLINE" && form.hotlineRef) body.hotlineRef = form.hotlineRef.trim();
  if (form.channel === "HOTLINE" && form.calledAt) body.calledAt = form.calledAt;
  if (form.contactName.trim() !== "" || form.contactPhone.trim() !== "") {
    body.contact = { name: form.contactName.trim(), phone: form.contactPhone.trim() };
  }
  return body;
}

/** What may be empty again; the window only while there is one to choose, for any time clears it by itself. */
const CLEARABLE = ["title", "categoryCode", "form", "people", "households", "recurrence", "squadId", "hotlineRef", "calledAt"] as const satisfies readonly (keyof NeedChange)[];
const WINDOW = ["wantedFrom", "wantedUntil"] as const satisfies readonly (keyof NeedChange)[];

/** The body of `PATCH /needs/{id}`: what differs from the need the person started from. */
export function toChange(form: NeedForm, before: NeedForm): NeedChange {
  const change: NeedChange = mergePatch(comparable(form), comparable(before), form.anyTime ? CLEARABLE : [...CLEARABLE, ...WINDOW]);
  const attributes = attributeChange(form.attributes, before.attributes);
  return attributes === undefined ? change : { ...change, attributes };
}

function comparable(form: NeedForm): Record<string, unknown> {
  const body = { ...given(form), text: form.text.trim(), anyTime: form.anyTime, urgency: form.urgency, audience: [...form.audience], campaigns: [...(form.campaigns ?? [])] };
  return body;
}
