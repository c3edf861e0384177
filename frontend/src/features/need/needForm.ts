import type { Schema } from "@/shared/api/types";

export type Need = Schema<"Need">;
export type NeedCreation = Schema<"NeedCreation">;
export type NeedChange = Schema<"NeedChange">;

/** A need as typed into the form: empty strings for what is left open. */
export interface NeedForm {
  divisionCode: string;
  divisionName: string;
  text: string;
  title: string;
  categoryCode: string;
  form: Schema<"ServiceForm"> | "";
  wantedFrom: string;
  wantedUntil: string;
  quantity: string;
  unit: string;
  people: string;
  urgency: Schema<"Urgency">;
  audience: Schema<"Audience">[];
  channel: Schema<"Channel"> | "";
  contactName: string;
  contactPhone: string;
}

export const URGENCIES = ["NORMAL", "URGENT", "EMERGENCY"] as const;
export const SERVICE_FORMS = ["ON_SITE_EVENT", "HOME_VISIT", "FIELD_GUIDANCE", "CLASSROOM", "ONLINE", "WINDOW", "COURIER", "PHONE", "MOBILE_UNIT", "MATERIAL"] as const;
export const AUDIENCES = ["ALL", "FARMERS", "HERDERS", "ELDERLY", "CHILDREN", "WOMEN", "YOUTH", "DISABLED", "PARTY_MEMBERS", "CADRES", "VETERANS", "MIGRANT_WORKERS"] as const;
export const CHANNELS = ["HOME_VISIT", "DEMAND_FORM", "WECHAT_GROUP", "SURVEY", "HOTLINE", "WINDOW", "OTHER"] as const;
export const TEXT_LIMIT = 2000;

export function emptyNeedForm(division: { code: string; name: string }): NeedForm {
  return {
    divisionCode: division.code,
    divisionName: division.name,
    text: "",
    title: "",
    categoryCode: "",
    form: "",
    wantedFrom: "",
    wantedUntil: "",
    quantity: "",
    unit: "",
    people: "",
    urgency: "NORMAL",
    audience: [],
    channel: "",
    contactName: "",
    contactPhone: "",
  };
}

/** The body of `POST /needs`: only what was given. */
export function toCreation(form: NeedForm, clientRef: string, attachmentIds: string[]): NeedCreation {
  const body: NeedCreation = { clientRef, divisionCode: form.divisionCode, text: form.text.trim(), ...given(form) };
  if (attachmentIds.length > 0) body.attachmentIds = attachmentIds;
  return body;
}

function given(form: NeedForm): Partial<NeedCreation> {
  const body: Partial<NeedCreation> = {};
  if (form.title.trim() !== "") body.title = form.title.trim();
  if (form.categoryCode !== "") body.categoryCode = form.categoryCode;
  if (form.form !== "") body.form = form.form;
  if (form.wantedFrom !== "") body.wantedFrom = form.wantedFrom;
  if (form.wantedUntil !== "") body.wantedUntil = form.wantedUntil;
  if (form.quantity !== "") body.quantity = Number(form.quantity);
  if (form.unit.trim() !== "") body.unit = form.unit.trim();
  if (form.people !== "") body.people = Number(form.people);
  if (form.urgency !== "NORMAL") body.urgency = form.urgency;
  if (form.audience.length > 0) body.audience = [...form.audience];
  if (form.channel !== "") body.channel = form.channel;
  if (form.contactName.trim() !== "" || form.contactPhone.trim() !== "") {
    body.contact = { name: form.contactName.trim(), phone: form.contactPhone.trim() };
  }
  return body;
}

/** A need of the server as the form shows it. A contact comes masked and is therefore never put back into the form. */
export function fromNeed(need: Need): NeedForm {
  return {
    ...emptyNeedForm(need.division),
    text: need.text,
    title: need.title,
    categoryCode: need.categoryCode ?? "",
    form: need.form ?? "",
    wantedFrom: need.wantedFrom ?? "",
    wantedUntil: need.wantedUntil ?? "",
    quantity: String(need.quantity),
    unit: need.unit,
    people: need.people === undefined ? "" : String(need.people),
    urgency: need.urgency,
    audience: [...need.audience],
    channel: need.channel === "API" ? "" : need.channel,
  };
}

/** The body of `PATCH /needs/{id}`: what differs from the need the person started from. */
export function toChange(form: NeedForm, before: NeedForm): NeedChange {
  const change: Record<string, unknown> = {};
  const now = comparable(form);
  const then = comparable(before);
  for (const [name, content] of Object.entries(now)) {
    if (content !== undefined && JSON.stringify(content) !== JSON.stringify(then[name])) change[name] = content;
  }
  if (form.wantedFrom === "" && form.wantedUntil === "" && (before.wantedFrom !== "" || before.wantedUntil !== "")) change["anyTime"] = true;
  return change as NeedChange;
}

function comparable(form: NeedForm): Record<string, unknown> {
  const body = { ...given(form), text: form.text.trim(), urgency: form.urgency, audience: [...form.audience] };
  return body;
}

/** Form fields whose content the two differ in; shown side by side when somebody else was faster. */
export function differingFields(mine: NeedForm, theirs: NeedForm): (keyof NeedForm)[] {
  const names = Object.keys(mine) as (keyof NeedForm)[];
  return names.filter((name) => !["divisionCode", "divisionName", "contactName", "contactPhone"].includes(name) && JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]));
}

/** The form field of a field in the contract. */
export function formField(contractField: string): string {
  const renamed: Record<string, string> = { "contact.name": "contactName", "contact.phone": "contactPhone", contact: "contactPhone", anyTime: "wantedFrom", attachmentIds: "photos" };
  return renamed[contractField] ?? contractField;
}

/** What can be said without asking the server. */
export function missingInForm(form: NeedForm): ("text" | "wantedUntil" | "quantity" | "people")[] {
  const missing: ReturnType<typeof missingInForm> = [];
  if (form.text.trim() === "") missing.push("text");
  if (form.wantedFrom !== "" && form.wantedUntil !== "" && form.wantedUntil < form.wantedFrom) missing.push("wantedUntil");
  if (form.quantity !== "" && !isCount(form.quantity)) missing.push("quantity");
  if (form.people !== "" && !isCount(form.people)) missing.push("people");
  return missing;
}

function isCount(text: string): boolean {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= 1_000_000;
}
