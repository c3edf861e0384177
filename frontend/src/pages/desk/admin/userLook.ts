import type { Schema } from "@/shared/api/types";
import type { Shape, Tone } from "@/shared/ui/StateBadge.vue";

/** An account's state as shape and colour; the word stands beside it. */
export const USER_LOOK: Record<Schema<"UserState">, { shape: Shape; tone: Tone }> = {
  PENDING: { shape: "dash", tone: "warn" },
  ACTIVE: { shape: "check", tone: "good" },
  SUSPENDED: { shape: "pause", tone: "calm" },
  LOCKED: { shape: "cross", tone: "bad" },
};
