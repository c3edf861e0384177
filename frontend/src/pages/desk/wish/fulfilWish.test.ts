import { expect, it } from "vitest";
import { recordOf } from "./fulfilWish";

const fulfilment = { needId: "n", unitId: "u", note: " brought it ", today: "2026-11-22", photoId: undefined };

it("takes the note for the evidence, and a photo beside it", () => {
  expect(recordOf(fulfilment)).toEqual({ deliveredOn: "2026-11-22", summary: "brought it", evidence: [{ kind: "RECORD", note: "brought it" }] });
  expect(recordOf({ ...fulfilment, photoId: "p" }).evidence).toEqual([
    { kind: "RECORD", note: "brought it" },
    { kind: "PHOTO_AFTER", attachmentId: "p" },
  ]);
});
