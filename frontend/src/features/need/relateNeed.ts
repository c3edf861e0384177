import { api, value } from "@/shared/api/client";
import { isProblem } from "@/shared/api/problem";

/** That they are related already, or may not be any more, keeps nobody's need from being filed. */
export async function relateNeed(id: string, to: string, key: string): Promise<void> {
  try {
    await value(api.POST("/needs/{id}/links", { params: { path: { id }, header: { "Idempotency-Key": key } }, body: { toId: to } }));
  } catch (failure) {
    if (!isProblem(failure, 409) && !isProblem(failure, 422)) throw failure;
  }
}
