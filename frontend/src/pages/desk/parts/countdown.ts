import type { Schema } from "@/shared/api/types";
import { language, t } from "@/shared/i18n/i18n";
import "@/shared/i18n/texts/desk";
import { dayOf, dayText } from "@/shared/time/time";

/** What is going to happen by itself, and when, as the server counts working days; `soon` when the last one is near. */
export function countdown(commitment: Pick<Schema<"CommitmentSummary">, "expiresOn" | "confirmsOn" | "workingDaysLeft">, today: string = dayOf()): { text: string; soon: boolean } | undefined {
  const { expiresOn, confirmsOn, workingDaysLeft: days } = commitment;
  if (days === undefined) return undefined;
  if (expiresOn !== undefined) return { text: days > 0 ? t("desk.expires", { days }) : expiresOn < today ? t("desk.expires.late") : t("desk.expires.today"), soon: days <= 1 };
  if (confirmsOn === undefined) return undefined;
  return { text: days > 0 ? t("desk.confirms", { days, day: dayText(confirmsOn, language.value) }) : t("desk.confirms.today"), soon: false };
}
