import type { Schema } from "@/shared/api/types";

export interface Entry {
  day: string;
  kind: "SERVICE" | "UNTIL";
  id: string;
  to: string;
  title: string;
  place: string;
}

const pad = (number: number): string => String(number).padStart(2, "0");
const dayText = (date: Date): string => `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** `2026-11`, whatever stands in the address. */
export function monthOf(given: string | undefined, today: string): string {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(given ?? "") ? (given ?? "") : today.slice(0, 7);
}

export function shiftMonth(month: string, by: number): string {
  const date = dateOf(`${month}-01`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return dayText(date).slice(0, 7);
}

/** Whole weeks from Monday to Sunday that cover a month. */
export function weeksOf(month: string): string[][] {
  const day = dateOf(`${month}-01`);
  day.setUTCDate(1 - ((day.getUTCDay() + 6) % 7));
  const weeks: string[][] = [];
  do {
    const week: string[] = [];
    for (let i = 0; i < 7; i++) {
      week.push(dayText(day));
      day.setUTCDate(day.getUTCDate() + 1);
    }
    weeks.push(week);
  } while (dayText(day).slice(0, 7) === month);
  return weeks;
}

/** What stands on the days: services of the needs shown, and the last day on which a need is wanted. */
export function entriesOf(needs: readonly Schema<"NeedSummary">[], commitments: readonly Schema<"CommitmentSummary">[]): Map<string, Entry[]> {
  const shown = new Set(needs.map(({ id }) => id));
  const all: Entry[] = [];
  for (const { id, need, scheduledOn, occurrenceOn } of commitments) {
    const day = scheduledOn ?? occurrenceOn;
    if (day && shown.has(need.id)) all.push({ day, kind: "SERVICE", id, to: `/d/commitments/${id}`, title: need.title, place: need.division.name });
  }
  for (const { id, title, division, wantedUntil, state } of needs) {
    if (wantedUntil && isWaiting(state)) all.push({ day: wantedUntil, kind: "UNTIL", id, to: `/d/needs/${id}`, title, place: division.name });
  }
  const days = new Map<string, Entry[]>();
  for (const entry of all) days.set(entry.day, [...(days.get(entry.day) ?? []), entry]);
  return days;
}

/** No day is fixed yet. */
const isWaiting = (state: Schema<"NeedState">): boolean => ["SUBMITTED", "LISTED", "RECEIVED"].includes(state);

/** Needs without a fixed day whose window covers some of the month. */
export function openIn(month: string, needs: readonly Schema<"NeedSummary">[]): Schema<"NeedSummary">[] {
  const [first, last] = [`${month}-01`, `${month}-31`];
  return needs.filter(({ state, anyTime, wantedFrom, wantedUntil }) => {
    const windowed = anyTime || wantedFrom !== undefined || wantedUntil !== undefined;
    return isWaiting(state) && windowed && (wantedFrom ?? first) <= last && (wantedUntil ?? last) >= first;
  });
}
