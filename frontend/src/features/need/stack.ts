import { emptyNeedForm, type NeedForm } from "./needForm";

/** One need of a paper form as it was typed; what became of it stands in the outbox until it has a number. */
export interface Sheet {
  id: string;
  text: string;
  divisionCode: string;
  divisionName: string;
  number?: string;
  needId?: string;
}

/** A stack of paper forms: what holds for all of them, those that were typed, and the one being typed. */
export interface Stack {
  divisionCode: string;
  divisionName: string;
  collectedBy: string;
  sheets: Sheet[];
  form: NeedForm;
  /** The id under which the one being typed is filed, also when it is sent twice. */
  current: string;
}

export function emptyStack(village: { code: string; name: string }, id: string): Stack {
  return { divisionCode: village.code, divisionName: village.name, collectedBy: "", sheets: [], form: emptyNeedForm(village), current: id };
}

/** The form of the next one; the village and who collected it stay. */
export function nextForm(stack: Stack): NeedForm {
  return emptyNeedForm({ code: stack.divisionCode, name: stack.divisionName });
}

/** What is filed: from paper, for the village and by the collector of the whole stack. */
export function filedForm({ form, divisionCode, divisionName, collectedBy }: Stack): NeedForm {
  return { ...form, divisionCode, divisionName, collectedBy, channel: "DEMAND_FORM" };
}

/** The position of a sheet of this stack that says the same for the same village, counted from one. */
export function sameAs(stack: Stack): number | undefined {
  const words = plain(stack.form.text);
  const at = stack.sheets.findIndex((sheet) => sheet.id !== stack.current && sheet.divisionCode === stack.divisionCode && plain(sheet.text) === words);
  return at < 0 ? undefined : at + 1;
}

/** Blanks and stops do not make another need. */
function plain(text: string): string {
  return text.replace(/[\s.,;!\u3001\u3002\uff01\uff0c\uff0e\uff1b]/g, "").toLowerCase();
}

/** With the one just typed at its end, or in its old place. */
export function withSheet(stack: Stack, title: string): Sheet[] {
  const sheet: Sheet = { id: stack.current, text: title, divisionCode: stack.divisionCode, divisionName: stack.divisionName };
  const known = stack.sheets.some(({ id }) => id === sheet.id);
  return known ? stack.sheets.map((one) => (one.id === sheet.id ? sheet : one)) : [...stack.sheets, sheet];
}

export function isUntouched({ text, contactName, contactPhone, quantity, unit, categoryCode, people, wantedFrom, wantedUntil, anyTime, urgency }: NeedForm): boolean {
  const typed = [text, contactName, contactPhone, quantity, unit, categoryCode, people, wantedFrom, wantedUntil];
  return typed.every((value) => value.trim() === "") && !anyTime && urgency === "NORMAL";
}
