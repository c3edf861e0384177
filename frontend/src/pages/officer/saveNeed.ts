import { toChange } from "@/features/need/needBodies";
import { fromNeed, type Need, type NeedForm } from "@/features/need/needForm";
import { changeNeed } from "@/features/need/needs";
import { submitNeed } from "@/features/need/submitNeed";
import type { Answer } from "@/shared/api/client";
import type { createIntent } from "@/shared/api/intent";

/** Sends what differs, and submits where that is what the village is asked for. `changed` is told of the first at once: it is not sent twice. */
export async function saveNeed(start: Answer<Need>, form: NeedForm, submission: ReturnType<typeof createIntent>, changed: (now: Answer<Need>) => void): Promise<void> {
  const { id, actions } = start.value;
  const change = toChange(form, fromNeed(start.value));
  if (Object.keys(change).length > 0) changed(await changeNeed(id, start.etag ?? "", change));
  if (actions.includes("submit")) await submission.run(id, (key) => submitNeed(id, key));
}
