import type { Schema } from "@/shared/api/types";

export interface ReplyForm {
  outcome: Schema<"Outcome"> | "";
  text: string;
  reason: string;
}

/** What the outcome asks for and is not there yet. */
export function missingInReply(form: ReplyForm): ("outcome" | "text" | "reason")[] {
  const missing: ("outcome" | "text" | "reason")[] = [];
  if (form.outcome === "") missing.push("outcome");
  if (form.text.trim() === "") missing.push("text");
  if (form.outcome !== "" && form.outcome !== "FULFILLED" && form.reason.trim() === "") missing.push("reason");
  return missing;
}

/** A partly met need says what happens to the rest; a need that cannot be met says why. */
export function replyBody(form: ReplyForm & { outcome: Schema<"Outcome"> }): Schema<"ReplyRequest"> {
  const body = { outcome: form.outcome, text: form.text.trim() };
  const reason = form.reason.trim();
  if (form.outcome === "PARTLY") return { ...body, rest: "ABANDONED", restReason: reason };
  return form.outcome === "NOT_POSSIBLE" ? { ...body, reason } : body;
}
