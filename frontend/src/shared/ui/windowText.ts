import { language, t } from "@/shared/i18n/i18n";
import { dayText } from "@/shared/time/time";

/** When something is wanted or possible: 3月1日 至 4月15日, open at either end, or any time. */
export function windowText(from: string | undefined, until: string | undefined): string {
  if (!from && !until) return t("need.anyTime");
  return t("need.window", { from: day(from), until: day(until) });
}

function day(value: string | undefined): string {
  return value ? dayText(value, language.value) : "…";
}
