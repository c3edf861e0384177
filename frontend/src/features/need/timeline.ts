import type { Schema } from "@/shared/api/types";
import { knows, t } from "@/shared/i18n/i18n";
import "@/shared/i18n/texts/need";

/**
 * What happened, as a sentence: by its event where we have words for it, else by the state it led to. Who acts for a
 * unit is not named.
 */
export function sentence(entry: Schema<"TimelineEntry">): string {
  const unit = entry.unit?.name ?? entry.actorName ?? t("need.actor.UNIT");
  const actor = entry.actor === "UNIT" ? unit : (entry.actorName ?? t(`need.actor.${entry.actor}`));
  const byEvent = `need.event.${entry.event}`;
  if (knows(byEvent)) return t(byEvent, { actor, unit });
  const byState = `need.became.${entry.objectType}.${entry.stateAfter}`;
  if (entry.stateBefore !== entry.stateAfter && knows(byState)) return t(byState, { actor });
  return t("need.event.other", { actor });
}

/** What was said with it; a rating comes as its code. */
export function remark({ reason }: Schema<"TimelineEntry">): string | undefined {
  const rating = `evaluation.satisfaction.${reason ?? ""}`;
  return knows(rating) ? t(rating) : reason;
}
