import { t } from "@/shared/i18n/i18n";
import "@/shared/i18n/texts/catalogue";

/** How much is needed; how much of it nobody has taken is worth saying only while a part is taken. */
export function amountText(count: number, remaining: number, unit: string): string {
  return remaining > 0 && remaining < count ? t("need.amountOpen", { count, remaining, unit }) : t("need.amount", { count, unit });
}
