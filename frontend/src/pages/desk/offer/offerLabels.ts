import { t } from "@/shared/i18n/i18n";
import "@/shared/i18n/texts/catalogue";
import "@/shared/i18n/texts/desk";
import "@/shared/i18n/texts/offer";

/** Labels of the form's fields, also for the error summary and the checklist. */
export function offerLabels() {
  return {
    serviceItem: t("desk.offer.item"),
    description: t("desk.offer.description"),
    categoryCode: t("need.field.category"),
    serviceForm: t("need.field.form"),
    responsibleLeader: t("offer.field.leader"),
    implementingContact: t("offer.field.contact"),
    area: t("offer.field.area"),
    availableFrom: t("desk.offer.from"),
    availableUntil: t("desk.offer.until"),
    capacity: t("offer.field.capacity"),
    capacityUnit: t("desk.offer.unit"),
    capacityPerOccurrence: t("desk.offer.perOccurrence"),
    level: t("desk.level"),
    audience: t("need.field.audience"),
    seasonMonths: t("offer.field.season"),
    language: t("offer.field.language"),
    costFen: t("desk.offer.cost"),
  };
}
