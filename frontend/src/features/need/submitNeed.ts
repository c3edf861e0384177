import { api, value } from "@/shared/api/client";
import { isProblem } from "@/shared/api/problem";
import type { Result } from "@/shared/storage/outbox";
import type { Need } from "./needForm";

/** Submits; when that has happened before, says so instead of failing. */
export async function submitNeed(id: string, key: string): Promise<Result> {
  try {
    const need = await value(api.POST("/needs/{id}/submission", { params: { path: { id }, header: { "Idempotency-Key": key } }, body: {} }));
    return { kind: "APPLIED", needId: id, number: need.number };
  } catch (failure) {
    if (!isProblem(failure, 409)) throw failure;
    const present = await value(api.GET("/needs/{id}", { params: { path: { id } } }));
    if (!isOnItsWay(present)) throw failure;
    return { kind: "DUPLICATE", needId: id, number: present.number };
  }
}

function isOnItsWay(need: Need): boolean {
  return need.state !== "DRAFT" && need.state !== "CORRECTION";
}
