import { t } from "@/shared/i18n/i18n";

/** Labels of the form's fields, also for the error summary and for comparing two versions. */
export function needLabels() {
  return {
    text: t("need.text"),
    divisionCode: t("need.division"),
    photos: t("need.photos"),
    title: t("need.title"),
    categoryCode: t("need.category"),
    form: t("need.form"),
    wantedFrom: t("need.wantedFrom"),
    wantedUntil: t("need.wantedUntil"),
    quantity: t("need.quantity"),
    unit: t("need.unit"),
    people: t("need.people"),
    urgency: t("need.urgency"),
    audience: t("need.audience"),
    channel: t("need.channel"),
    contactName: t("need.contactName"),
    contactPhone: t("need.contactPhone"),
  };
}
