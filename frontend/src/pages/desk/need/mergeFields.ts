import { needLabels } from "@/features/need/needLabels";
import type { Schema } from "@/shared/api/types";
import { t } from "@/shared/i18n/i18n";
import "@/shared/i18n/texts/desk";
import "@/shared/i18n/texts/catalogue";
import "@/shared/i18n/texts/offer";
import { windowText } from "@/shared/ui/windowText";

type Need = Schema<"Need">;
type Change = Schema<"NeedChange">;

/** Which of two needs a field is taken from; some can be taken together. */
export type Side = "STAYS" | "ENDS" | "BOTH";

interface Field {
  name: string;
  label: () => string;
  /** Empty where a need says nothing of it; such a field is not offered. */
  show: (need: Need) => string;
  take: (need: Need) => Change;
  /** What both say together, where that makes sense. */
  both?: (stays: Need, ends: Need) => Change | undefined;
}

const TEXT_LIMIT = 2000;

/** Names that the page knows of codes. */
export interface Names {
  category: (code: string | undefined) => string | undefined;
  campaign: (code: string) => string;
}

const CODES: Names = { category: (code) => code, campaign: (code) => code };
const MOST_CAMPAIGNS = 5;

function fields(names: Names): Field[] {
  const labels = needLabels();
  return [
    { name: "title", label: () => labels.title, show: ({ title }) => title, take: ({ title }) => ({ title }) },
    { name: "text", label: () => labels.text, show: ({ text }) => text, take: ({ text }) => ({ text }), both: bothTexts },
    { name: "categoryCode", label: () => labels.categoryCode, show: ({ categoryCode }) => names.category(categoryCode) ?? "", take: ({ categoryCode = "" }) => ({ categoryCode }) },
    { name: "form", label: () => labels.form, show: ({ form }) => (form ? t(`catalogue.form.${form}`) : ""), take: ({ form }) => (form ? { form } : {}) },
    { name: "wanted", label: () => t("desk.merge.field.wanted"), show: wanted, take: takeWanted },
    { name: "quantity", label: () => labels.quantity, show: ({ quantity, unit }) => t("desk.countOf", { count: quantity, unit }), take: ({ quantity, unit }) => ({ quantity, unit }), both: bothQuantities },
    { name: "people", label: () => t("desk.merge.field.people"), show: ({ people }) => people?.toString() ?? "", take: ({ people = 1 }) => ({ people }), both: bothCounts("people") },
    { name: "households", label: () => t("desk.merge.field.households"), show: ({ households }) => households?.toString() ?? "", take: ({ households = 1 }) => ({ households }), both: bothCounts("households") },
    { name: "urgency", label: () => labels.urgency, show: ({ urgency }) => t(`need.urgency.${urgency}`), take: ({ urgency }) => ({ urgency }) },
    { name: "level", label: () => t("desk.level"), show: ({ level }) => t(`desk.level.${level}`), take: ({ level }) => ({ level }) },
    { name: "audience", label: () => labels.audience, show: ({ audience }) => audience.map((tag) => t(`need.audience.${tag}`)).join(t("ui.comma")), take: ({ audience }) => ({ audience }), both: bothAudiences },
    { name: "campaigns", label: () => labels.campaigns, show: ({ campaigns = [] }) => campaigns.map(names.campaign).join(t("ui.comma")), take: ({ campaigns = [] }) => ({ campaigns }), both: bothCampaigns },
    { name: "squadId", label: () => labels.squadId, show: ({ squad }) => squad?.name ?? "", take: ({ squad }) => (squad ? { squadId: squad.id } : {}) },
  ];
}

function wanted(need: Need): string {
  if (need.anyTime) return t("need.anyTime");
  return need.wantedFrom || need.wantedUntil ? windowText(need.wantedFrom, need.wantedUntil) : "";
}

function takeWanted(need: Need): Change {
  if (need.anyTime) return { anyTime: true };
  return { anyTime: false, ...(need.wantedFrom ? { wantedFrom: need.wantedFrom } : {}), ...(need.wantedUntil ? { wantedUntil: need.wantedUntil } : {}) };
}

function bothTexts(stays: Need, ends: Need): Change | undefined {
  const text = `${stays.text}\n${ends.text}`;
  return text.length > TEXT_LIMIT ? undefined : { text };
}

/** Five wells and three lectures are not eight of anything. */
function bothQuantities(stays: Need, ends: Need): Change | undefined {
  return stays.unit === ends.unit ? { quantity: stays.quantity + ends.quantity } : undefined;
}

const bothCounts = (name: "people" | "households") => (stays: Need, ends: Need): Change | undefined => (stays[name] && ends[name] ? { [name]: stays[name] + ends[name] } : undefined);

function bothAudiences(stays: Need, ends: Need): Change | undefined {
  const audience = [...new Set([...stays.audience, ...ends.audience])];
  return audience.length === stays.audience.length || audience.length === ends.audience.length ? undefined : { audience };
}

function bothCampaigns(stays: Need, ends: Need): Change | undefined {
  const [mine, theirs] = [stays.campaigns ?? [], ends.campaigns ?? []];
  const campaigns = [...new Set([...mine, ...theirs])];
  return campaigns.length === mine.length || campaigns.length === theirs.length || campaigns.length > MOST_CAMPAIGNS ? undefined : { campaigns };
}

export interface MergeRow {
  name: string;
  label: string;
  options: { value: Side; text: string }[];
}

/** The fields in which the need that ends says something else than the one that stays. */
export function mergeRows(stays: Need, ends: Need, names: Names): MergeRow[] {
  return fields(names).flatMap((field) => {
    const [mine, theirs] = [field.show(stays), field.show(ends)];
    if (theirs === "" || theirs === mine) return [];
    const both = field.both?.(stays, ends);
    const options: MergeRow["options"] = [
      { value: "STAYS", text: t("desk.merge.keep", { value: mine === "" ? t("offer.unfilled") : mine }) },
      { value: "ENDS", text: t("desk.merge.take", { value: theirs }) },
    ];
    if (both) options.push({ value: "BOTH", text: t("desk.merge.sum", { value: field.show({ ...stays, ...both } as Need) }) });
    return [{ name: field.name, label: field.label(), options }];
  });
}

/** With another category its own fields come too, and those of the category before are taken away. */
function ownFields(stays: Need, ends: Need): Change["attributes"] {
  const gone = Object.keys(stays.attributes).map((key) => [key, null] as const);
  return { ...Object.fromEntries(gone), ...ends.attributes };
}

/** What the need that stays takes over; nothing, where nothing was chosen. */
export function mergeChange(stays: Need, ends: Need, sides: Readonly<Record<string, Side>>): Change | undefined {
  const change: Change = {};
  for (const field of fields(CODES)) {
    const side = sides[field.name];
    if (side === "ENDS") Object.assign(change, field.take(ends));
    if (side === "ENDS" && field.name === "categoryCode") change.attributes = ownFields(stays, ends);
    if (side === "BOTH") Object.assign(change, field.both?.(stays, ends));
  }
  return Object.keys(change).length > 0 ? change : undefined;
}

type Likeness = "both" | "village" | "category" | undefined;

/** How near another need is: the same village, the same category. */
export function likeness(need: Need, other: Schema<"NeedSummary">): Likeness {
  const village = other.division.code === need.division.code;
  const category = need.categoryCode !== undefined && other.categoryCode === need.categoryCode;
  if (village && category) return "both";
  return village ? "village" : category ? "category" : undefined;
}

const ORDER: Likeness[] = ["both", "village", "category", undefined];

/** Needs that can take this one in, the likeliest first. */
export function mergeTargets(need: Need, found: readonly Schema<"NeedSummary">[]): Schema<"NeedSummary">[] {
  const possible = found.filter(({ id, remaining, quantity }) => id !== need.id && remaining === quantity);
  return possible.toSorted((a, b) => ORDER.indexOf(likeness(need, a)) - ORDER.indexOf(likeness(need, b)));
}
