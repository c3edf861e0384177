import { attributeChange, type AttributeValues } from "@/shared/attributeValues";
import { mergePatch } from "@/shared/api/mergePatch";
import type { Schema } from "@/shared/api/types";

export type Offer = Schema<"Offer">;

/** An offer as typed into the form: empty strings for what is left open. */
export interface OfferForm {
  serviceItem: string;
  description: string;
  categoryCode: string;
  serviceForm: Schema<"ServiceForm"> | "";
  responsibleLeader: string;
  implementingContact: string;
  area: Schema<"DivisionRef">[];
  availableFrom: string;
  availableUntil: string;
  capacity: string;
  capacityUnit: string;
  capacityPerOccurrence: string;
  level: Schema<"Level"> | "";
  audience: Schema<"Audience">[];
  /** 1 to 12; none is all year. */
  seasonMonths: string[];
  language: Schema<"Language">;
  costYuan: string;
  /** Values of the category's own fields, as the API takes them. */
  attributes: AttributeValues;
  recurrence: Schema<"Recurrence"> | undefined;
}

export const emptyOfferForm = (): OfferForm => ({
  serviceItem: "",
  description: "",
  categoryCode: "",
  serviceForm: "",
  responsibleLeader: "",
  implementingContact: "",
  area: [],
  availableFrom: "",
  availableUntil: "",
  capacity: "",
  capacityUnit: "",
  capacityPerOccurrence: "",
  level: "",
  audience: [],
  seasonMonths: [],
  language: "zh",
  costYuan: "0",
  attributes: {},
  recurrence: undefined,
});

export function fromOffer(offer: Offer): OfferForm {
  return {
    serviceItem: offer.serviceItem,
    description: offer.description ?? "",
    categoryCode: offer.categoryCode,
    serviceForm: offer.serviceForm ?? "",
    responsibleLeader: offer.responsibleLeader ?? "",
    implementingContact: offer.implementingContact ?? "",
    area: [...offer.area],
    availableFrom: offer.availableFrom ?? "",
    availableUntil: offer.availableUntil ?? "",
    capacity: offer.capacity === undefined ? "" : String(offer.capacity),
    capacityUnit: offer.capacityUnit ?? "",
    capacityPerOccurrence: offer.capacityPerOccurrence === undefined ? "" : String(offer.capacityPerOccurrence),
    level: offer.level ?? "",
    audience: [...offer.audience],
    seasonMonths: offer.seasonMonths.map(String),
    language: offer.language,
    costYuan: String(offer.costFen / 100),
    attributes: { ...offer.attributes },
    recurrence: offer.recurrence,
  };
}

/** Yuan as typed, in fen; nothing when it is no amount. */
export function fenOf(yuan: string): number | undefined {
  const text = yuan.trim();
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(text)) return undefined;
  return Math.round(Number(text) * 100);
}

export function missingInOffer(form: OfferForm): ("serviceItem" | "categoryCode" | "capacity" | "capacityPerOccurrence" | "costFen" | "availableUntil")[] {
  const missing: ReturnType<typeof missingInOffer> = [];
  if (form.serviceItem.trim() === "") missing.push("serviceItem");
  if (form.categoryCode === "") missing.push("categoryCode");
  if (form.capacity !== "" && !/^[1-9]\d{0,6}$/.test(form.capacity)) missing.push("capacity");
  if (form.capacityPerOccurrence !== "" && !/^[1-9]\d{0,6}$/.test(form.capacityPerOccurrence)) missing.push("capacityPerOccurrence");
  if (fenOf(form.costYuan) === undefined) missing.push("costFen");
  if (form.availableFrom !== "" && form.availableUntil !== "" && form.availableUntil < form.availableFrom) missing.push("availableUntil");
  return missing;
}

/** The body of `POST /offers`: only what was given. */
export function offerBody(form: OfferForm): Schema<"OfferCreation"> {
  const body: Schema<"OfferCreation"> = { serviceItem: form.serviceItem.trim(), categoryCode: form.categoryCode, language: form.language, costFen: fenOf(form.costYuan) ?? 0 };
  for (const name of ["description", "responsibleLeader", "implementingContact", "availableFrom", "availableUntil", "capacityUnit"] as const) {
    if (form[name].trim() !== "") body[name] = form[name].trim();
  }
  if (form.serviceForm !== "") body.serviceForm = form.serviceForm;
  if (form.level !== "") body.level = form.level;
  if (form.capacity !== "") body.capacity = Number(form.capacity);
  if (form.capacityPerOccurrence !== "") body.capacityPerOccurrence = Number(form.capacityPerOccurrence);
  if (form.area.length > 0) body.area = form.area.map(({ code }) => code);
  if (form.audience.length > 0) body.audience = [...form.audience];
  if (form.seasonMonths.length > 0) body.seasonMonths = form.seasonMonths.map(Number).toSorted((a, b) => a - b);
  if (form.recurrence) body.recurrence = form.recurrence;
  if (Object.keys(form.attributes).length > 0) body.attributes = { ...form.attributes };
  return body;
}

const CLEARABLE = [
  "description",
  "serviceForm",
  "responsibleLeader",
  "implementingContact",
  "area",
  "availableFrom",
  "availableUntil",
  "capacity",
  "capacityUnit",
  "capacityPerOccurrence",
  "level",
  "audience",
  "seasonMonths",
  "recurrence",
] as const satisfies readonly (keyof Schema<"OfferChange">)[];

/** The body of `PATCH /offers/{id}`: what differs from the offer the person started from. */
export function offerChange(form: OfferForm, before: OfferForm): Schema<"OfferChange"> {
  const { attributes: _, ...now } = offerBody(form);
  const change: Schema<"OfferChange"> = mergePatch(now, offerBody(before), CLEARABLE);
  const attributes = attributeChange(form.attributes, before.attributes);
  return attributes === undefined ? change : { ...change, attributes };
}
