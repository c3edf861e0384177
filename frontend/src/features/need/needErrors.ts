import { fieldErrors, type Problem } from "@/shared/api/problem";
import { t } from "@/shared/i18n/i18n";
import "@/shared/i18n/texts/need-form";
import { formField, missingInForm, type Need, type NeedForm } from "./needForm";

/** What the device itself can say before anything is sent. */
export function localErrors(form: NeedForm): Record<string, string> {
  return Object.fromEntries(missingInForm(form).map((field) => [field, t(`need.wrong.${field}`)]));
}

/** What the server said, at the fields of the form. */
export function serverErrors(problem: Problem | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(fieldErrors(problem)).map(([field, detail]) => [formField(field), detail]));
}

/** What a correction asks for, at the fields of the form; gaps without a field stand by themselves. */
export function gapErrors(gaps: Need["gaps"]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { field, text } of gaps) {
    const name = formField(field ?? "text");
    found[name] = found[name] === undefined ? text : `${found[name]} ${text}`;
  }
  return found;
}
