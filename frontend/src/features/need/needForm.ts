import type { AttributeValues } from "@/shared/attributeValues";
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
  anyTime: boolean;
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
  households: string;
  /** Values of the category's own fields, as the API takes them. */
  attributes: AttributeValues;
  recurrence: Schema<"Recurrence"> | undefined;
  kind: Schema<"NeedKind">;
  /** The offer that the village wants one like. */
  fromOfferId: string;
  /** Who wrote it down in the village; only asked for where a stack of paper forms is typed. */
  collectedBy?: string;
  campaigns: string[];
  squadId: string;
  squadName: string;
  hotlineRef: string;
  calledAt: string;
}

export const TEXT_LIMIT = 2000;

export function emptyNeedForm(division: { code: string; name: string }): NeedForm {
  return {
    divisionCode: division.code,
    divisionName: division.name,
    text: "",
    title: "",
    categoryCode: "",
    form: "",
    anyTime: false,
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
    households: "",
    attributes: {},
    recurrence: undefined,
    kind: "NEED",
    fromOfferId: "",
    campaigns: [],
    squadId: "",
    squadName: "",
    hotlineRef: "",
    calledAt: "",
  };
}

/** A need of the server as the form shows it. A contact comes masked and is therefore never put back into the form. */
export function fromNeed(need: Need): NeedForm {
  return {
    ...emptyNeedForm(need.division),
    text: need.text,
    title: need.title,
    categoryCode: need.categoryCode ?? "",
    form: need.form ?? "",
    anyTime: need.anyTime,
    wantedFrom: need.wantedFrom ?? "",
    wantedUntil: need.wantedUntil ?? "",
    quantity: String(need.quantity),
    unit: need.unit,
    people: need.people === undefined ? "" : String(need.people),
    urgency: need.urgency,
    audience: [...need.audience],
    channel: need.channel === "API" ? "" : need.channel,
    households: need.households === undefined ? "" : String(need.households),
    // A need kept on the device by an older version of this client has none.
    attributes: { ...need.attributes },
    recurrence: need.recurrence,
    kind: need.kind ?? "NEED",
    campaigns: [...(need.campaigns ?? [])],
    squadId: need.squad?.id ?? "",
    squadName: need.squad?.name ?? "",
    hotlineRef: need.hotlineRef ?? "",
    calledAt: need.calledAt ?? "",
  };
}

/** Form fields whose content the two differ in; shown side by side when somebody else was faster. */
export function differingFields(mine: NeedForm, theirs: NeedForm): (keyof NeedForm)[] {
  const names = Object.keys(mine) as (keyof NeedForm)[];
  return names.filter((name) => !["divisionCode", "divisionName", "contactName", "contactPhone", "kind", "fromOfferId", "squadName"].includes(name) && JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]));
}

/** The form field of a field in the contract. */
export function formField(contractField: string): string {
  const renamed: Record<string, string> = { "contact.name": "contactName", "contact.phone": "contactPhone", contact: "contactPhone", attachmentIds: "photos" };
  return renamed[contractField] ?? contractField;
}

/** What can be said without asking the server. */
export function missingInForm(form: NeedForm): ("text" | "wantedUntil" | "quantity" | "people" | "households")[] {
  const missing: ReturnType<typeof missingInForm> = [];
  if (form.text.trim() === "") missing.push("text");
  if (!form.anyTime && form.wantedFrom !== "" && form.wantedUntil !== "" && form.wantedUntil < form.wantedFrom) missing.push("wantedUntil");
  if (form.quantity !== "" && !isCount(form.quantity)) missing.push("quantity");
  if (form.people !== "" && !isCount(form.people)) missing.push("people");
  // A draft of an older version of this client has none.
  if (form.households && !isCount(form.households)) missing.push("households");
  return missing;
}

function isCount(text: string): boolean {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= 1_000_000;
}
