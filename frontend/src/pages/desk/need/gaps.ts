import type { Schema } from "@/shared/api/types";

type Field = NonNullable<Schema<"Gap">["field"]>;

export interface GapRow {
  field: Field | "";
  text: string;
}

/** What a village is most often asked for, in the order of its form. */
export const GAP_FIELDS = ["text", "title", "categoryCode", "form", "wantedFrom", "wantedUntil", "quantity", "unit", "people", "audience", "urgency", "contact", "attachmentIds"] as const satisfies readonly Field[];

/** Rows left empty are no gaps. */
export function gapsOf(rows: readonly GapRow[]): Schema<"Gap">[] {
  return rows.flatMap(({ field, text }) => {
    const said = text.trim();
    if (said === "") return [];
    return [field === "" ? { text: said } : { field, text: said }];
  });
}
