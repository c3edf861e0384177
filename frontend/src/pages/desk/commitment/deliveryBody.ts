import type { Schema } from "@/shared/api/types";

export interface MeasureRow {
  metric: string;
  value: string;
  unit: string;
  qualifier: Schema<"Qualifier">;
}

export interface EvidenceRow {
  kind: Schema<"EvidenceKind">;
  note: string;
  attachment: { id: string; name: string } | undefined;
}

export interface DeliveryForm {
  deliveredOn: string;
  summary: string;
  attendanceExpected: string;
  attendanceActual: string;
  measures: MeasureRow[];
  evidence: EvidenceRow[];
}

export const QUALIFIERS = ["EXACT", "AT_LEAST", "ALMOST"] as const;
export const EVIDENCE_KINDS = ["RECORD", "SIGN_IN_SHEET", "PHOTO_BEFORE", "PHOTO_AFTER", "PLAN"] as const;

export const emptyMeasure = (): MeasureRow => ({ metric: "", value: "", unit: "", qualifier: "EXACT" });
export const emptyEvidence = (): EvidenceRow => ({ kind: "RECORD", note: "", attachment: undefined });

/** What can be said before anything is sent; half a measure is no measure. */
export function missingInDelivery(form: DeliveryForm): ("deliveredOn" | "summary" | "measures")[] {
  const missing: ("deliveredOn" | "summary" | "measures")[] = [];
  if (form.deliveredOn === "") missing.push("deliveredOn");
  if (form.summary.trim() === "") missing.push("summary");
  if (form.measures.some((row) => !isEmpty(row) && !isWhole(row))) missing.push("measures");
  return missing;
}

const isEmpty = ({ metric, value, unit }: MeasureRow): boolean => `${metric}${value}${unit}`.trim() === "";

function isWhole({ metric, value, unit }: MeasureRow): boolean {
  return metric.trim() !== "" && unit.trim() !== "" && /^\d+$/.test(value.trim());
}

/** Only what was given; rows left empty are no evidence. */
export function deliveryBody(form: DeliveryForm): Schema<"DeliveryRequest"> {
  const body: Schema<"DeliveryRequest"> = { deliveredOn: form.deliveredOn, summary: form.summary.trim() };
  if (form.attendanceExpected !== "") body.attendanceExpected = Number(form.attendanceExpected);
  if (form.attendanceActual !== "") body.attendanceActual = Number(form.attendanceActual);
  const measures = form.measures.filter(isWhole).map((row) => ({ metric: row.metric.trim(), value: Number(row.value), unit: row.unit.trim(), qualifier: row.qualifier }));
  const evidence = form.evidence.flatMap(({ kind, note, attachment }) => {
    const item: Schema<"EvidenceItem"> = { kind };
    if (note.trim() !== "") item.note = note.trim();
    if (attachment) item.attachmentId = attachment.id;
    return item.note === undefined && item.attachmentId === undefined ? [] : [item];
  });
  if (measures.length > 0) body.measures = measures;
  if (evidence.length > 0) body.evidence = evidence;
  return body;
}
