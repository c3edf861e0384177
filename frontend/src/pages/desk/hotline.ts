import { toChange, toCreation } from "@/features/need/needBodies";
import { emptyNeedForm, fromNeed, type Need, type NeedForm } from "@/features/need/needForm";
import { changeNeed } from "@/features/need/needs";
import { relateNeed } from "@/features/need/relateNeed";
import { submitNeed } from "@/features/need/submitNeed";
import { answer, api } from "@/shared/api/client";
import { createIntent } from "@/shared/api/intent";
import { uuidv7 } from "@/shared/api/uuidv7";

/** A call as it is typed, with the reference under which it is filed once. */
export interface Call {
  reference: string;
  place: string;
  form: NeedForm;
  /** A need that says the same. */
  relatedTo?: { id: string; title: string } | undefined;
}

export const emptyCall = (): Call => ({ reference: uuidv7(), place: "", form: { ...emptyNeedForm({ code: "", name: "" }), channel: "HOTLINE" } });

/** What the server has of a call, as the form would say it: what it sets by itself, and a contact that comes masked, is no difference. */
export function keptOf(need: Need, typed: NeedForm): NeedForm {
  const { title, quantity, unit, contactName, contactPhone } = typed;
  return { ...fromNeed(need), title, quantity, unit, ...(need.contact && { contactName, contactPhone }) };
}

/** Files calls: a draft, what was typed since a try that broke off, then its submission. However often it is tried, there is one need. */
export function createCallFiling() {
  const creation = createIntent();
  const submission = createIntent();
  const relating = createIntent();

  return async function file({ reference, form, relatedTo }: Call): Promise<{ id: string; number: string | undefined }> {
    const body = toCreation(form, reference, []);
    const { value: made, etag } = await creation.run(body, (key) => answer<Need>(api.POST("/needs", { params: { header: { "Idempotency-Key": key } }, body })));
    const change = toChange(form, keptOf(made, form));
    if (Object.keys(change).length > 0) await changeNeed(made.id, etag ?? "", change);
    const { number } = await submission.run(made.id, (key) => submitNeed(made.id, key));
    if (relatedTo) await relating.run(relatedTo.id, (key) => relateNeed(made.id, relatedTo.id, key));
    return { id: made.id, number };
  };
}
