import { t } from "@/shared/i18n/i18n";
import "@/shared/i18n/texts/catalogue";
import "@/shared/i18n/texts/need-form";

/** Labels of the form's fields, also for the error summary and for comparing two versions. */
export function needLabels() {
  return {
    text: t("need.field.text"),
    divisionCode: t("need.field.division"),
    photos: t("need.field.photos"),
    title: t("need.field.title"),
    categoryCode: t("need.field.category"),
    form: t("need.field.form"),
    anyTime: t("need.anyTime"),
    wantedFrom: t("need.field.wantedFrom"),
    wantedUntil: t("need.field.wantedUntil"),
    quantity: t("need.field.quantity"),
    unit: t("need.field.unit"),
    people: t("need.field.people"),
    recurrence: t("need.field.recurrence"),
    households: t("need.field.households"),
    attributes: t("need.field.attributes"),
    urgency: t("need.field.urgency"),
    audience: t("need.field.audience"),
    channel: t("need.field.channel"),
    campaigns: t("need.field.campaigns"),
    squadId: t("need.field.squad"),
    hotlineRef: t("need.field.hotlineRef"),
    calledAt: t("need.field.calledAt"),
    contactName: t("need.field.contactName"),
    contactPhone: t("need.field.contactPhone"),
  };
}
