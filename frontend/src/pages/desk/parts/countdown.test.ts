import { describe, expect, it } from "vitest";
import { countdown } from "./countdown";

describe("countdown", () => {
  it.each([
    [{ expiresOn: "2026-11-26", workingDaysLeft: 2 }, "还剩 2 个工作日，逾期自动释放", false],
    [{ expiresOn: "2026-11-25", workingDaysLeft: 1 }, "还剩 1 个工作日，逾期自动释放", true],
    [{ expiresOn: "2026-11-24", workingDaysLeft: 0 }, "今天是最后一天，逾期自动释放", true],
    [{ expiresOn: "2026-11-23", workingDaysLeft: 0 }, "已逾期，即将自动释放", true],
    [{ confirmsOn: "2026-12-01", workingDaysLeft: 5 }, "还有 5 个工作日，村里到 12月1日 未确认将自动确认", false],
    [{ confirmsOn: "2026-11-24", workingDaysLeft: 0 }, "今天是最后一天，村里未确认将自动确认", false],
  ])("of %o reads %s", (commitment, text, soon) => {
    expect(countdown(commitment, "2026-11-24")).toEqual({ text, soon });
  });

  it("is nothing where nothing happens by itself", () => {
    expect(countdown({})).toBeUndefined();
  });
});
