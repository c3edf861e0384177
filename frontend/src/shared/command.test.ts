import { describe, expect, it } from "vitest";
import { NoAnswerError, ProblemError, type Problem } from "./api/problem";
import { createCommand } from "./command";

const problem = (status: number, more: Partial<Problem> = {}) => new ProblemError({ type: "/problems/x", title: "x", status, detail: "x", requestId: "", ...more });

function refusing(error: Error) {
  return createCommand(
    async () => {
      throw error;
    },
    () => undefined,
  );
}

describe("a command", () => {
  it("puts faults at their fields and shows no notice beside them", async () => {
    const command = refusing(problem(422, { errors: [{ pointer: "/gaps/0/text", detail: "empty", code: "empty" }] }));
    await command.run({});
    expect(command.errors.value).toEqual({ "gaps.text": "empty" });
    expect(command.failure.value).toBeUndefined();
  });

  it("keeps a conflict, a lost answer and an unplaced fault as a notice", async () => {
    for (const error of [problem(409), new NoAnswerError(), problem(422)]) {
      const command = refusing(error);
      await command.run({});
      expect(command.failure.value).toBe(error);
      expect(command.busy.value).toBe(false);
    }
  });

  it("does not run twice at once", async () => {
    let sent = 0;
    let finish: (() => void) | undefined;
    const command = createCommand(
      async () => {
        sent += 1;
        await new Promise<void>((resolve) => (finish = resolve));
      },
      () => undefined,
    );
    const first = command.run({});
    await command.run({});
    finish?.();
    await first;
    expect(sent).toBe(1);
  });
});
