import { answer, api, value, type Answer } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";

export const PLACE_KINDS = ["stations", "units", "offices"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];
export type Place = Schema<"Station"> | Schema<"Unit"> | Schema<"Office">;

export interface PlaceQuery {
  q?: string | undefined;
  division?: string | undefined;
  asOf?: string | undefined;
  cursor?: string | undefined;
  limit?: number;
}

/** A place as typed: empty strings for what is left open. */
export interface PlaceForm {
  name: string;
  division: Schema<"DivisionRef"> | undefined;
  kind: Schema<"UnitKind">;
  sector: string;
  sponsor: Schema<"UnitRef"> | undefined;
}

export const emptyPlaceForm = (): PlaceForm => ({ name: "", division: undefined, kind: "DEPARTMENT", sector: "", sponsor: undefined });

export const isUnit = (place: Place): place is Schema<"Unit"> => "sector" in place;
export const isStation = (place: Place): place is Schema<"Station"> => "officers" in place;

export function fromPlace(place: Place): PlaceForm {
  const form = { ...emptyPlaceForm(), name: place.name, division: place.division };
  return isUnit(place) ? { ...form, kind: place.kind, sector: place.sector, sponsor: place.sponsor } : form;
}

/** What is not the state's own serves under a department. */
export const needsSponsor = (kind: Schema<"UnitKind">) => ["VOLUNTEER_TEAM", "ENTERPRISE", "SOCIAL_ORGANISATION", "RESIDENT_TEAM"].includes(kind);

/** What has to be said before it can be sent; the server judges the rest. */
export function missingInPlace(kind: PlaceKind, form: PlaceForm): ("name" | "divisionCode" | "sector" | "sponsorId")[] {
  const missing: ReturnType<typeof missingInPlace> = [];
  if (form.name.trim() === "") missing.push("name");
  if (form.division === undefined) missing.push("divisionCode");
  if (kind === "units" && form.sector === "") missing.push("sector");
  if (kind === "units" && needsSponsor(form.kind) && form.sponsor === undefined) missing.push("sponsorId");
  return missing;
}

const unitFacts = (form: PlaceForm) => ({ kind: form.kind, sector: form.sector, ...(form.sponsor && { sponsorId: form.sponsor.id }) });

export const listPlaces = (kind: PlaceKind, query: PlaceQuery): Promise<{ items: Place[]; nextCursor?: string }> => value(api.GET(`/${kind}` as "/units", { params: { query } }));

export const getPlace = (kind: PlaceKind, id: string): Promise<Answer<Place>> => answer(api.GET(`/${kind}/{id}` as "/units/{id}", { params: { path: { id } } }));

export function createPlace(kind: PlaceKind, form: PlaceForm, key: string): Promise<Place> {
  const body = { name: form.name.trim(), divisionCode: form.division?.code ?? "", ...(kind === "units" && unitFacts(form)) };
  return value(api.POST(`/${kind}` as "/units", { params: { header: { "Idempotency-Key": key } }, body: body as Schema<"UnitCreation"> }));
}

export function changePlace(kind: PlaceKind, id: string, etag: string, form: PlaceForm): Promise<Answer<Place>> {
  const body = { name: form.name.trim(), ...(kind === "units" && unitFacts(form)) };
  return answer(api.PATCH(`/${kind}/{id}` as "/units/{id}", { params: { path: { id }, header: { "If-Match": etag } }, body }));
}

export const closePlace = (kind: PlaceKind, id: string, reason: string, key: string): Promise<Answer<Place>> =>
  answer(api.POST(`/${kind}/{id}/closing` as "/units/{id}/closing", { params: { path: { id }, header: { "Idempotency-Key": key } }, body: { reason } }));

export const placeHistory = (kind: PlaceKind, id: string) => value(api.GET(`/${kind}/{id}/history` as "/units/{id}/history", { params: { path: { id } } }));

export const listSectors = async () => (await value(api.GET("/sectors", {}))).items;
