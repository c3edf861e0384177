import { ref, shallowRef } from "vue";
import { createIntent } from "./api/intent";
import { fieldErrors, isProblem, NoAnswerError, ProblemError, type Failure } from "./api/problem";

/**
 * A command as a form issues it: busy while it runs, faults at their fields, everything else as one notice.
 * What was typed is never touched, so that a refusal costs nobody their words.
 */
export function createCommand<Body, Result>(send: (body: Body, key: string) => Promise<Result>, done: (result: Result) => void) {
  const intent = createIntent();
  const busy = ref(false);
  const failure = shallowRef<Failure>();
  const errors = ref<Record<string, string>>({});

  async function run(body: Body): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    failure.value = undefined;
    errors.value = {};
    try {
      done(await intent.run(body, (key) => send(body, key)));
    } catch (error) {
      explain(error);
    } finally {
      busy.value = false;
    }
  }

  function explain(error: unknown): void {
    if (!(error instanceof ProblemError || error instanceof NoAnswerError)) throw error;
    if (isProblem(error, 422)) errors.value = fieldErrors(error.problem);
    if (Object.keys(errors.value).length === 0) failure.value = error;
  }

  return { busy, failure, errors, run };
}
