import { api, value } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";

const LEVELS: Schema<"Level">[] = ["VILLAGE", "TOWNSHIP", "COUNTY", "CITY"];

export function forwardNeed(id: string, key: string) {
  return value(api.POST("/needs/{id}/forwarding", { params: { path: { id }, header: { "Idempotency-Key": key } }, body: {} }));
}

/** The level of a division, told by how much of its code is zeros. */
export function levelOf(code: string): Schema<"Level"> {
  if (!code.endsWith("000")) return "VILLAGE";
  if (!code.endsWith("000000")) return "TOWNSHIP";
  return code.endsWith("00000000") ? "CITY" : "COUNTY";
}

/** Filed below this station and still handled here or one level below: what its officer may forward. */
export function waitsAt(home: string, need: Schema<"NeedSummary">): boolean {
  const own = LEVELS.indexOf(levelOf(home));
  const present = LEVELS.indexOf(need.level);
  return need.state === "SUBMITTED" && need.division.code !== home && present <= own && present >= own - 1;
}
