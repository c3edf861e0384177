import { t } from "@/shared/i18n/i18n";
import "@/shared/i18n/texts/desk";

export const RETURN_REASONS = ["notOurs", "noCapacity", "unclear", "tooLate", "other"] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** The reason as the village reads it: the chosen one in words, and the note. */
export function returnText(reason: ReturnReason, note: string): string {
  const said = note.trim();
  if (reason === "other") return said;
  const words = t(`desk.return.reason.${reason}`);
  return said === "" ? words : t("ui.fieldError", { label: words, detail: said });
}
