import { answer, api, value } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";

/** What a form says of a kind of evidence. */
export type Asked = "none" | "suggested" | "required";

const fresh = { cache: "no-store" } as const;
export const listForms = async () => (await value(api.GET("/service-forms", { ...fresh, params: { query: { limit: 100 } } }))).items;
export const listStages = async () => (await value(api.GET("/stage-names", { ...fresh, params: { query: { limit: 100 } } }))).items;

export function askedOf(form: Schema<"ServiceFormRules">, kind: Schema<"EvidenceKind">): Asked {
  const rule = form.evidence.find((one) => one.kind === kind);
  return rule === undefined ? "none" : rule.required ? "required" : "suggested";
}

/** The rules of a form with one kind changed. */
export function withAsked(form: Schema<"ServiceFormRules">, kind: Schema<"EvidenceKind">, asked: Asked): Schema<"EvidenceRule">[] {
  const others = form.evidence.filter((rule) => rule.kind !== kind);
  return asked === "none" ? others : [...others, { kind, required: asked === "required" }];
}

/** The present version is read first, so that the change stands on it. */
export async function changeForm(code: Schema<"ServiceForm">, kind: Schema<"EvidenceKind">, asked: Asked): Promise<void> {
  const now = await answer(api.GET("/service-forms/{code}", { params: { path: { code } } }));
  await answer(api.PATCH("/service-forms/{code}", { params: { path: { code }, header: { "If-Match": now.etag ?? "" } }, body: { evidence: withAsked(now.value, kind, asked) } }));
}

export async function nameStage(code: Schema<"NeedState">, names: { zh: string; en: string }): Promise<void> {
  const now = await answer(api.GET("/stage-names/{code}", { params: { path: { code } } }));
  await answer(api.PATCH("/stage-names/{code}", { params: { path: { code }, header: { "If-Match": now.etag ?? "" } }, body: names }));
}
