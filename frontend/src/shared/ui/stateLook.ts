import type { Schema } from "@/shared/api/types";
import type { Shape, Tone } from "./StateBadge.vue";

interface Look {
  shape: Shape;
  tone: Tone;
}

/** The circle fills as the need moves on; what waits for the village is a triangle. */
export const NEED_LOOK: Record<Schema<"NeedState">, Look> = {
  DRAFT: { shape: "dash", tone: "calm" },
  SUBMITTED: { shape: "empty", tone: "calm" },
  CORRECTION: { shape: "alert", tone: "warn" },
  LISTED: { shape: "quarter", tone: "accent" },
  RECEIVED: { shape: "half", tone: "accent" },
  SCHEDULED: { shape: "three", tone: "accent" },
  DELIVERED: { shape: "full", tone: "accent" },
  ANSWERED: { shape: "speech", tone: "accent" },
  CLOSED: { shape: "check", tone: "good" },
  MERGED: { shape: "merge", tone: "calm" },
  WITHDRAWN: { shape: "cross", tone: "calm" },
};

export const COMMITMENT_LOOK: Record<Schema<"CommitmentState">, Look> = {
  PROPOSED: { shape: "quarter", tone: "accent" },
  ACCEPTED: { shape: "half", tone: "accent" },
  SCHEDULED: { shape: "three", tone: "accent" },
  DELIVERED: { shape: "full", tone: "accent" },
  CONFIRMED: { shape: "check", tone: "good" },
  RETURNED: { shape: "cross", tone: "bad" },
  TRANSFERRED: { shape: "merge", tone: "calm" },
  EXPIRED: { shape: "pause", tone: "warn" },
  CANCELLED: { shape: "cross", tone: "calm" },
};

export const OFFER_LOOK: Record<Schema<"OfferState">, Look> = {
  DRAFT: { shape: "dash", tone: "calm" },
  PUBLISHED: { shape: "check", tone: "good" },
  SUSPENDED: { shape: "pause", tone: "warn" },
};

export const SATISFACTION_LOOK: Record<Schema<"Satisfaction">, Look> = {
  SATISFIED: { shape: "check", tone: "good" },
  MOSTLY_SATISFIED: { shape: "half", tone: "accent" },
  DISSATISFIED: { shape: "cross", tone: "bad" },
};
