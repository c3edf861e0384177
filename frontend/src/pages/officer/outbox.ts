import type { Confirmation } from "@/features/commitment/sendConfirmation";
import type { Judgement } from "@/features/evaluation/sendEvaluation";
import type { NoteForm } from "@/features/fieldnote/noteForm";
import type { NeedFiling } from "@/features/need/sendNeed";
import { NoAnswerError } from "@/shared/api/problem";
import { createOutbox, keepSending as keepOutboxSending } from "@/shared/storage/outbox";

// A type, not an interface: it must fit the outbox's index signature.
// oxlint-disable-next-line typescript/consistent-type-definitions
export type OfficerCommands = {
  NEED: NeedFiling;
  CONFIRMATION: Confirmation;
  EVALUATION: Judgement;
  NOTE: NoteForm;
};

/** Everything an officer does passes through here, with or without a network. */
export const outbox = createOutbox<OfficerCommands>({
  NEED: async (entry, tools) => (await loadSenders()).sendNeed(entry, tools),
  CONFIRMATION: async (entry, tools) => (await loadSenders()).sendConfirmation(entry, tools),
  NOTE: async (entry, tools) => (await loadSenders()).sendNote(entry, tools),
  EVALUATION: async (entry, tools) => (await loadSenders()).sendEvaluation(entry, tools),
});

/** Needed only to send; that they cannot be fetched is one more way of having no network. */
async function loadSenders() {
  try {
    return await import("./senders");
  } catch (cause) {
    throw new NoAnswerError("", { cause });
  }
}

export const keepSending = (owner: string) => keepOutboxSending(outbox, owner);
