import { api, value } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";
import type { AttributeValue, AttributeValues } from "@/shared/attributeValues";
import { language, t } from "@/shared/i18n/i18n";
import "@/shared/i18n/texts/attribute";

export type Attribute = Schema<"CategoryAttribute">;

const known = new Map<string, Promise<Attribute[]>>();

/** The fields that a category has of its own; asked once, and again when that did not work. */
export function attributesOf(categoryCode: string): Promise<Attribute[]> {
  const before = known.get(categoryCode);
  if (before) return before;
  const asked = value(api.GET("/category-attributes", { params: { query: { categoryCode, limit: 100 } } })).then(({ items }) => items);
  known.set(categoryCode, asked);
  asked.catch(() => known.delete(categoryCode));
  return asked;
}

const inOurWords = (zh: string, en: string): string => (language.value === "en" ? en : zh);

export const attributeLabel = ({ labelZh, labelEn }: Attribute): string => inOurWords(labelZh, labelEn);
export const choiceLabel = ({ labelZh, labelEn }: Schema<"AttributeChoice">): string => inOurWords(labelZh, labelEn);

/** A value in words. */
export function attributeText(attribute: Attribute, given: AttributeValue): string {
  if (typeof given === "boolean") return t(given ? "attribute.yes" : "attribute.no");
  const choice = attribute.choices.find(({ code }) => code === given);
  if (choice) return choiceLabel(choice);
  return attribute.unit === undefined ? String(given) : `${given} ${attribute.unit}`;
}

/** What was typed, as the API takes it; nothing where it was left open, and as it stands where it is no number. */
export function typedValue({ type }: Attribute, text: string): AttributeValue | undefined {
  const content = text.trim();
  if (content === "") return undefined;
  if (type === "YES_NO") return content === "true";
  return type === "NUMBER" && /^-?\d{1,15}$/.test(content) ? Number(content) : content;
}

/** Values that the category does not know; they have to be taken away before it can be saved. */
export function leftOver(attributes: readonly Attribute[], values: Readonly<AttributeValues>): string[] {
  return Object.keys(values).filter((key) => !attributes.some((attribute) => attribute.key === key));
}
