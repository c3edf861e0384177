import type { Schema } from "@/shared/api/types";
import type { OfferForm } from "../offer/offerForm";

/** The form of an offer for a gap: its category, area and month stand in the address, so that it can be shared and reloaded. */
export const offerForGap = ({ categoryCode, division, month }: Pick<Schema<"UnmetNeeds">, "categoryCode" | "division" | "month">): string =>
  `/d/offers/new?${new URLSearchParams({ ...(categoryCode === undefined ? {} : { categoryCode }), division: division.code, month })}`;

/** First and last day of a month, as far as they are still to come; nothing for what is no month or is over. */
export function windowOf(month: string | undefined, today: string): Partial<Pick<OfferForm, "availableFrom" | "availableUntil">> {
  if (month === undefined || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || month < today.slice(0, 7)) return {};
  const [year, number] = month.split("-").map(Number);
  const last = new Date(Date.UTC(year ?? 0, number ?? 0, 0)).getUTCDate();
  const first = `${month}-01`;
  return { availableFrom: first < today ? today : first, availableUntil: `${month}-${last}` };
}
