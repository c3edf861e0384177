import type { Language } from "@/shared/i18n/i18n";

const ZONE = "Asia/Shanghai";
const DAY = 86_400_000;

/** The calendar day in Bayannur, as `YYYY-MM-DD`. */
export function dayOf(instant: Date | number = new Date()): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit" }).format(instant);
}

/** 2026年11月22日 10:42, in the time of Bayannur wherever the reader is. */
export function exactTime(at: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { timeZone: ZONE, dateStyle: "long", timeStyle: "short", hourCycle: "h23" }).format(new Date(at));
}

/** 10:42 */
export function clockTime(at: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { timeZone: ZONE, timeStyle: "short", hourCycle: "h23" }).format(new Date(at));
}

/** 11月22日, with the year when it is another one. */
export function dayText(day: string, language: Language, today: string = dayOf()): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";
  return new Intl.DateTimeFormat(language, { timeZone: "UTC", year, month: "long", day: "numeric" }).format(new Date(`${day}T00:00:00Z`));
}

/** Minutes and hours within a day, then calendar days of Bayannur, then the date. */
export function relativeTime(at: string, language: Language, now: Date = new Date()): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const seconds = Math.round((new Date(at).getTime() - now.getTime()) / 1000);
  const today = dayOf(now);
  const days = daysBetween(today, dayOf(new Date(at)));
  if (Math.abs(seconds) < 60) return format.format(0, "second");
  if (Math.abs(seconds) < 3600) return format.format(Math.trunc(seconds / 60), "minute");
  if (days === 0) return format.format(Math.trunc(seconds / 3600), "hour");
  if (Math.abs(days) <= 30) return format.format(days, "day");
  return dayText(dayOf(new Date(at)), language, today);
}

/** `YYYY-MM-DDTHH:MM` of a clock in Bayannur, as inputs of day and time take it. */
export function clockOf(instant: Date | number | string = new Date()): string {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/** The moment that a clock in Bayannur shows, as the API writes it. */
export const momentOf = (clock: string): string => new Date(`${clock}:00+08:00`).toISOString().replace(".000Z", "Z");

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}
