import { api, value } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";

/** Who asks, and why: what each act on a person's data is issued and audited with. */
export type Inquiry = Schema<"PersonInquiry">;

export const searchPerson = (inquiry: Inquiry) => value(api.POST("/persons/search", { body: inquiry }));

export const exportPerson = (inquiry: Inquiry) => value(api.POST("/persons/export", { body: inquiry }));

export const correctPerson = (correction: Schema<"PersonCorrection">) => value(api.POST("/persons/correction", { body: correction }));

export const erasePerson = (erasure: Schema<"PersonErasure">) => value(api.POST("/persons/erasure", { body: erasure }));

/** Hands the data over as a file; it lies nowhere else. */
export function saveAsFile(data: Schema<"PersonExport">): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(data, undefined, 2)], { type: "application/json" }));
  link.download = `person-${data.exportedAt.slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
