import { t } from "@/shared/i18n/i18n";
import "@/shared/i18n/texts/desk";
import { dayOf, daysBetween } from "@/shared/time/time";

/** How long there is still, in calendar days; the server's calendar of working days is not part of the contract. */
export function dueText(dueOn: string, today: string = dayOf()): { text: string; late: boolean } {
  const days = daysBetween(today, dueOn);
  if (days < 0) return { text: t("desk.due.late", { days: -days }), late: true };
  return { text: days === 0 ? t("desk.due.today") : t("desk.due.left", { days }), late: false };
}
