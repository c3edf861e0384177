import type { Schema } from "@/shared/api/types";

export type Recurrence = Schema<"Recurrence">;
export type Frequency = Recurrence["frequency"];
export type Weekday = Schema<"Weekday">;

export const FREQUENCIES = ["WEEKLY", "MONTHLY", "YEARLY"] as const;
export const WEEKDAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;

/** Days that come back as typed into a form; without a frequency there are none. */
export interface RecurrenceForm {
  frequency: Frequency | "";
  interval: string;
  byDay: Weekday[];
  /** Numbers with anything between them. */
  byMonthDay: string;
  months: string;
  from: string;
  until: string;
  count: string;
}

export const emptyRecurrence = (): RecurrenceForm => ({ frequency: "", interval: "1", byDay: [], byMonthDay: "", months: "", from: "", until: "", count: "" });

export function fromRecurrence(recurrence: Recurrence | undefined): RecurrenceForm {
  if (!recurrence) return emptyRecurrence();
  const { frequency, interval, byDay, byMonthDay, months, from, until, count } = recurrence;
  return { frequency, interval: String(interval ?? 1), byDay: [...(byDay ?? [])], byMonthDay: numbersText(byMonthDay), months: numbersText(months), from, until: until ?? "", count: count === undefined ? "" : String(count) };
}

const numbersText = (numbers: readonly number[] | undefined): string => (numbers ?? []).join(" ");
const numbersIn = (text: string): number[] => [...new Set([...text.matchAll(/\d+/g)].map(([digits]) => Number(digits)))];

/** As the API takes it; only what belongs to the frequency. */
export function toRecurrence(form: RecurrenceForm): Recurrence | undefined {
  if (form.frequency === "") return undefined;
  const made: Recurrence = { frequency: form.frequency, from: form.from };
  const [days, months] = [numbersIn(form.byMonthDay), numbersIn(form.months)];
  if (Number(form.interval) > 1) made.interval = Number(form.interval);
  if (form.frequency === "WEEKLY" && form.byDay.length > 0) made.byDay = WEEKDAYS.filter((day) => form.byDay.includes(day));
  if (form.frequency !== "WEEKLY" && days.length > 0) made.byMonthDay = days;
  if (form.frequency === "YEARLY" && months.length > 0) made.months = months;
  if (form.until !== "") made.until = form.until;
  if (form.count !== "") made.count = Number(form.count);
  return made;
}
