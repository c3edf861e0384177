import type { Schema } from "@/shared/api/types";
import { language, t } from "@/shared/i18n/i18n";
import "@/shared/i18n/texts/outing";
import { dayText } from "@/shared/time/time";
import { windowText } from "@/shared/ui/windowText";

type Days = readonly Schema<"DayRange">[];

/** Of a weekly offer there may be fifty. */
const TOLD = 6;

export const suits = (days: Days, day: string): boolean => days.some(({ from, until }) => from <= day && (until === undefined || day <= until));

export function daysText(days: Days): string {
  const told = days.slice(0, TOLD).map(pieceText).reduce((before, day) => t("outing.days.and", { days: before, day }));
  return days.length > TOLD ? t("outing.days.more", { days: told }) : told;
}

function pieceText({ from, until }: Schema<"DayRange">): string {
  if (until === undefined) return t("outing.days.from", { day: dayText(from, language.value) });
  return from === until ? dayText(from, language.value) : windowText(from, until);
}
