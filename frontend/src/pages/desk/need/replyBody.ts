import type { Schema } from "@/shared/api/types";

type Rest = NonNullable<Schema<"ReplyRequest">["rest"]>;

export interface ReplyForm {
  outcome: Schema<"Outcome"> | "";
  text: string;
  /** Why it is not possible, or what became of the rest. */
  reason: string;
  rest: Rest | "";
  restQuantity: string;
}

export const emptyReply = (): ReplyForm => ({ outcome: "", text: "", reason: "", rest: "", restQuantity: "" });

/** What the outcome asks for and is not there yet; no more than `most` can be listed again. */
export function missingInReply(form: ReplyForm, most: number): ("outcome" | "text" | "rest" | "restQuantity" | "reason")[] {
  const missing: ReturnType<typeof missingInReply> = [];
  if (form.outcome === "") missing.push("outcome");
  if (form.text.trim() === "") missing.push("text");
  if (form.outcome === "PARTLY" && form.rest === "") missing.push("rest");
  if (form.outcome === "PARTLY" && form.rest === "RELIST" && !isPortion(form.restQuantity, most)) missing.push("restQuantity");
  if (form.outcome !== "" && form.outcome !== "FULFILLED" && form.reason.trim() === "") missing.push("reason");
  return missing;
}

const isPortion = (text: string, most: number): boolean => text === "" || (/^[1-9]\d*$/.test(text) && Number(text) <= most);

/** A partly met need says what happens to the rest; a need that cannot be met says why. */
export function replyBody(form: ReplyForm & { outcome: Schema<"Outcome"> }): Schema<"ReplyRequest"> {
  const body = { outcome: form.outcome, text: form.text.trim() };
  const reason = form.reason.trim();
  if (form.outcome === "NOT_POSSIBLE") return { ...body, reason };
  if (form.outcome !== "PARTLY" || form.rest === "") return body;
  const partly = { ...body, rest: form.rest, restReason: reason };
  return form.rest === "RELIST" && form.restQuantity !== "" ? { ...partly, restQuantity: Number(form.restQuantity) } : partly;
}
