import type { Schema } from "@/shared/api/types";

export interface TakeForm {
  quantity: string;
  dueOn: string;
  offerId: string;
  occurrenceOn: string;
}

/** A claim without a quantity takes what remains; a need that cannot be divided is always taken whole. */
export function takeBody(form: TakeForm, divisible: boolean): Schema<"ClaimRequest"> {
  const body: Schema<"ClaimRequest"> = {};
  if (divisible && form.quantity !== "") body.quantity = Number(form.quantity);
  if (form.dueOn !== "") body.dueOn = form.dueOn;
  if (form.offerId !== "") body.offerId = form.offerId;
  if (form.offerId !== "" && form.occurrenceOn !== "") body.occurrenceOn = form.occurrenceOn;
  return body;
}
