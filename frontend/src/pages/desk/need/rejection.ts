import type { Schema } from "@/shared/api/types";

type Reason = Schema<"RejectionReason">;

/** In the order in which they are offered. */
const ORDER: Record<Reason, number> = { CONTENT: 1, CONDITIONS: 2, TIME: 3, PLACE: 4, CAPABILITY: 5, SERVED: 6, OTHER: 7 };

export const REJECTION_REASONS = (Object.keys(ORDER) as Reason[]).toSorted((one, other) => ORDER[one] - ORDER[other]);

/** A dispatcher judges every offer, a clerk those of the own unit. */
export function mayReject(need: Pick<Schema<"Need">, "actions">, offer: Pick<Schema<"OfferSummary">, "unit">, user: { role: string; home: { id: string } } | undefined): boolean {
  return need.actions.includes("reject-offer") && (user?.role !== "CLERK" || user.home.id === offer.unit.id);
}
