import type { Schema } from "@/shared/api/types";
import { t } from "@/shared/i18n/i18n";
import "@/shared/i18n/texts/need-more";
import { fromNeed, type Need, type NeedForm } from "./needForm";

/** 我们也要: what an offer says of a need like it. The village still says what it wants in its own words. */
export function likeOffer(form: NeedForm, offer: Schema<"Offer">): NeedForm {
  return {
    ...form,
    text: form.text || t("need.like.text", { item: offer.serviceItem }),
    categoryCode: offer.categoryCode,
    form: offer.serviceForm ?? "",
    unit: offer.capacityUnit ?? "",
    audience: [...offer.audience],
    fromOfferId: offer.id,
  };
}

/** What a village files again and again, taken from what it filed last; not the words, nor the days. */
export function likeLast(form: NeedForm, last: Need): NeedForm {
  const { categoryCode, form: service, unit, people, households, audience, channel, attributes, quantity } = fromNeed(last);
  return { ...form, categoryCode, form: service, unit, people, households, audience, channel, attributes, quantity };
}
