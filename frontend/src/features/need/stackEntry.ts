import { computed, nextTick, ref, watch, type ShallowRef } from "vue";
import { localErrors, serverErrors } from "./needErrors";
import type { NeedFiling } from "./sendNeed";
import { emptyStack, filedForm, isUntouched, nextForm, sameAs, withSheet, type Sheet, type Stack } from "./stack";
import { ProblemError } from "@/shared/api/problem";
import { uuidv7 } from "@/shared/api/uuidv7";
import { t } from "@/shared/i18n/i18n";
import "@/shared/i18n/texts/stack";
import { navigate } from "@/shared/router/router";
import type { OutboxEntry, Settled } from "@/shared/storage/outbox";
import { useDraft } from "@/shared/storage/drafts";

export async function focusField(field: string): Promise<void> {
  await nextTick();
  document.getElementById(`field-${field}`)?.focus();
}

/** What a stack asks of an outbox that takes needs, whatever else it takes. */
interface NeedOutbox {
  entries: ShallowRef<OutboxEntry[]>;
  load: (owner: string) => Promise<void>;
  add: (given: { id: string; owner: string; kind: "NEED"; title: string; content: NeedFiling }) => Promise<unknown>;
  remove: (id: string) => Promise<void>;
  replay: () => Promise<void>;
  outcomeOf: (id: string) => Settled;
}

/**
 * Typing a stack: each sheet goes to the outbox and is followed there; the stack itself is a draft of this device.
 * Needs are looked at below the address `needs`.
 */
export function useStack(owner: string, home: { code: string; name: string }, outbox: NeedOutbox, needs: string) {
  const stack = ref<Stack>(emptyStack(home, uuidv7()));
  const errors = ref<Record<string, string>>({});
  /** The place of the sheet that says the same as the one to be filed. */
  const twin = ref<number>();
  /** The sheet that is wished to be corrected while another is being typed. */
  const blocked = ref("");
  const ready = ref(false);
  let saving = false;
  const draft = useDraft(() => ({ owner, form: "stack", id: "stack" }), stack);

  const entryOf = (id: string) => outbox.entries.value.find((entry) => entry.id === id);
  const failed = computed(() => stack.value.sheets.filter(({ id }) => entryOf(id)?.state === "REFUSED").length);
  const waiting = computed(() => stack.value.sheets.filter(({ id }) => entryOf(id)?.state === "WAITING").length);
  const isCorrection = computed(() => stack.value.sheets.some(({ id }) => id === stack.value.current));

  /** Notes the numbers of what has arrived; the outbox knows them only as long as this page is open. */
  function follow(): void {
    for (const sheet of stack.value.sheets) {
      const outcome = sheet.number === undefined && entryOf(sheet.id) === undefined ? outbox.outcomeOf(sheet.id) : "WAITING";
      if (outcome === "WAITING" || outcome instanceof ProblemError) continue;
      if (outcome.number !== undefined) sheet.number = outcome.number;
      if (outcome.needId !== undefined) sheet.needId = outcome.needId;
    }
  }

  async function open(): Promise<void> {
    await draft.restore();
    await outbox.load(owner);
    // Filed already when the page was closed before the draft knew it.
    if (entryOf(stack.value.current) && !isCorrection.value) stack.value.sheets = withSheet(stack.value, stack.value.form.text);
    if (entryOf(stack.value.current)?.state === "WAITING") begin();
    follow();
    ready.value = true;
  }

  function begin(): void {
    stack.value.current = uuidv7();
    stack.value.form = nextForm(stack.value);
    errors.value = {};
    twin.value = undefined;
    blocked.value = "";
    void focusField("text");
  }

  async function save(anyway = false): Promise<void> {
    errors.value = localErrors(stack.value.form);
    if (stack.value.divisionCode === "") errors.value["divisionCode"] = t("stack.village.missing");
    const [wrong] = Object.keys(errors.value);
    if (wrong !== undefined) return focusField(wrong);
    twin.value = anyway ? undefined : sameAs(stack.value);
    if (twin.value !== undefined || saving) return;
    const { current: id, form } = stack.value;
    const text = form.text.trim();
    saving = true;
    try {
      await outbox.add({ id, owner, kind: "NEED", title: text.slice(0, 40), content: { form: filedForm(stack.value), photos: [] } });
    } finally {
      saving = false;
    }
    // Emptied only now that it is kept.
    stack.value.sheets = withSheet(stack.value, text);
    begin();
    await draft.flush();
    void outbox.replay();
  }

  /** Back into the form; what the server has as a draft already is corrected there. */
  async function correct(sheet: Sheet): Promise<void> {
    const entry = entryOf(sheet.id);
    if (entry === undefined) return;
    const drafted = entry.progress["need"];
    if (drafted !== undefined) {
      stack.value.sheets = stack.value.sheets.filter(({ id }) => id !== sheet.id);
      await draft.flush();
      await outbox.remove(sheet.id);
      return navigate(`${needs}/${drafted}/edit`);
    }
    blocked.value = isUntouched(stack.value.form) ? "" : sheet.id;
    if (blocked.value !== "") return;
    const { form } = entry.content as NeedFiling;
    Object.assign(stack.value, { current: sheet.id, form, divisionCode: form.divisionCode, divisionName: form.divisionName });
    errors.value = serverErrors(entry.problem);
    await focusField(Object.keys(errors.value)[0] ?? "text");
  }

  /** What has arrived is put away; what waits or was refused stays in sight. */
  function finish(): void {
    stack.value.sheets = stack.value.sheets.filter(({ id }) => entryOf(id) !== undefined);
  }

  watch(outbox.entries, follow);
  return { stack, errors, twin, blocked, ready, failed, waiting, isCorrection, entryOf, needs, open, begin, save, correct, finish };
}
