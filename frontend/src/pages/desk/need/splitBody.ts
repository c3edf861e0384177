import type { Schema } from "@/shared/api/types";

export interface PartForm {
  title: string;
  text: string;
  categoryCode: string;
  quantity: string;
  unit: string;
  people: string;
}

export const MOST_PARTS = 20;

export const partOf = (need: Schema<"Need">, quantity: number | undefined = undefined): PartForm => ({
  title: "",
  text: need.text,
  categoryCode: need.categoryCode ?? "",
  quantity: String(quantity ?? need.quantity),
  unit: need.unit,
  people: "",
});

/** Two parts to begin with; an amount that can be shared is shared. */
export function firstParts(need: Schema<"Need">): PartForm[] {
  const half = Math.floor(need.quantity / 2);
  return need.quantity > 1 ? [partOf(need, need.quantity - half), partOf(need, half)] : [partOf(need), partOf(need)];
}

type Fault = "text" | "same" | "quantity" | "people";

/** What is wrong with each part, by the name of its field in the contract (`parts.1.text`). */
export function missingInParts(parts: readonly PartForm[]): Record<string, Fault> {
  const faults: Record<string, Fault> = {};
  for (const [index, part] of parts.entries()) {
    const earlier = parts.slice(0, index).some((other) => JSON.stringify(trimmed(other)) === JSON.stringify(trimmed(part)));
    if (part.text.trim() === "") faults[`parts.${index}.text`] = "text";
    else if (earlier) faults[`parts.${index}.text`] = "same";
    if (!isCount(part.quantity)) faults[`parts.${index}.quantity`] = "quantity";
    if (part.people !== "" && !isCount(part.people)) faults[`parts.${index}.people`] = "people";
  }
  return faults;
}

const trimmed = ({ title, text, categoryCode }: PartForm) => [title.trim(), text.trim(), categoryCode];
const isCount = (text: string): boolean => /^[1-9]\d{0,6}$/.test(text.trim());

export function splitBody(parts: readonly PartForm[]): Schema<"SplitRequest"> {
  return { parts: parts.map(partBody) };
}

function partBody(part: PartForm): Schema<"NeedPart"> {
  const body: Schema<"NeedPart"> = { text: part.text.trim(), quantity: Number(part.quantity) };
  if (part.title.trim() !== "") body.title = part.title.trim();
  if (part.categoryCode !== "") body.categoryCode = part.categoryCode;
  if (part.unit.trim() !== "") body.unit = part.unit.trim();
  if (part.people !== "") body.people = Number(part.people);
  return body;
}
