import { describe, expect, it } from "vitest";
import { deliveryBody, emptyEvidence, emptyMeasure, missingInDelivery, type DeliveryForm } from "./deliveryBody";

const form = (change: Partial<DeliveryForm> = {}): DeliveryForm => ({ deliveredOn: "2026-11-20", summary: " held ", attendanceExpected: "", attendanceActual: "", measures: [], evidence: [], ...change });

describe("a delivery", () => {
  it("needs a day and a summary, and no more", () => {
    expect(missingInDelivery(form({ deliveredOn: "", summary: " " }))).toEqual(["deliveredOn", "summary"]);
    expect(deliveryBody(form({ measures: [emptyMeasure()], evidence: [emptyEvidence()] }))).toEqual({ deliveredOn: "2026-11-20", summary: "held" });
  });

  it("does not drop half a measure silently", () => {
    expect(missingInDelivery(form({ measures: [{ ...emptyMeasure(), metric: "people" }] }))).toEqual(["measures"]);
    expect(missingInDelivery(form({ measures: [{ ...emptyMeasure(), metric: "people", value: "1.5", unit: "p" }] }))).toEqual(["measures"]);
  });

  it("carries measures with their qualifier, and evidence by note or by file", () => {
    const body = deliveryBody(
      form({
        attendanceActual: "31",
        measures: [{ metric: " people ", value: "30", unit: "p", qualifier: "AT_LEAST" }],
        evidence: [{ ...emptyEvidence(), note: "list" }, { kind: "PHOTO_AFTER", note: "", attachment: { id: "a", name: "a.jpg" } }],
      }),
    );
    expect(body.attendanceActual).toBe(31);
    expect(body.measures).toEqual([{ metric: "people", value: 30, unit: "p", qualifier: "AT_LEAST" }]);
    expect(body.evidence).toEqual([
      { kind: "RECORD", note: "list" },
      { kind: "PHOTO_AFTER", attachmentId: "a" },
    ]);
  });
});
