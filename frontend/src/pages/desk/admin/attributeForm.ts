import type { Schema } from "@/shared/api/types";

/** A field of a category as typed; the options of a choice stand one a line. */
export interface AttributeForm {
  key: string;
  type: Schema<"AttributeType">;
  labelZh: string;
  labelEn: string;
  unit: string;
  minimum: string;
  maximum: string;
  choices: string;
  required: boolean;
}

export const emptyAttributeForm = (): AttributeForm => ({ key: "", type: "TEXT", labelZh: "", labelEn: "", unit: "", minimum: "", maximum: "", choices: "", required: false });

/** `CORN 玉米 Corn` a line; a line that is not so is nothing. */
export function choicesOf(text: string): Schema<"AttributeChoice">[] | undefined {
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const choices = lines.map((line) => /^([A-Z][A-Z0-9_]{1,39})\s+(\S+)\s+(.+)$/.exec(line));
  if (choices.length === 0 || choices.includes(null)) return undefined;
  return choices.map((parts) => ({ code: parts?.[1] ?? "", labelZh: parts?.[2] ?? "", labelEn: parts?.[3] ?? "" }));
}

const isWhole = (text: string) => text === "" || /^-?\d{1,9}$/.test(text);

export function missingInAttribute(form: AttributeForm): ("key" | "labelZh" | "labelEn" | "minimum" | "maximum" | "choices")[] {
  const missing: ReturnType<typeof missingInAttribute> = [];
  if (!/^[a-z][a-zA-Z0-9]{0,39}$/.test(form.key)) missing.push("key");
  if (form.labelZh.trim() === "") missing.push("labelZh");
  if (form.labelEn.trim() === "") missing.push("labelEn");
  if (form.type === "NUMBER" && !isWhole(form.minimum)) missing.push("minimum");
  if (form.type === "NUMBER" && !isWhole(form.maximum)) missing.push("maximum");
  if (form.type === "CHOICE" && choicesOf(form.choices) === undefined) missing.push("choices");
  return missing;
}

export function attributeBody(categoryCode: string, form: AttributeForm): Schema<"CategoryAttributeCreation"> {
  const body: Schema<"CategoryAttributeCreation"> = { categoryCode, key: form.key, type: form.type, labelZh: form.labelZh.trim(), labelEn: form.labelEn.trim(), required: form.required };
  if (form.type === "NUMBER") {
    if (form.unit.trim() !== "") body.unit = form.unit.trim();
    if (form.minimum !== "") body.minimum = Number(form.minimum);
    if (form.maximum !== "") body.maximum = Number(form.maximum);
  }
  const choices = form.type === "CHOICE" ? choicesOf(form.choices) : undefined;
  return choices === undefined ? body : { ...body, choices };
}
