import { describe, expect, it } from "vitest";
import { clockOf, clockTime, momentOf, dayOf, daysBetween, dayText, exactTime, relativeTime } from "./time";

const now = new Date("2026-11-22T15:30:00Z"); // 23:30 in Bayannur

describe("days are those of Bayannur", () => {
  it("begins them eight hours before Greenwich", () => {
    expect(dayOf(new Date("2026-11-22T15:59:59Z"))).toBe("2026-11-22");
    expect(dayOf(new Date("2026-11-22T16:00:00Z"))).toBe("2026-11-23");
  });

  it("writes times of its clock", () => {
    expect(exactTime("2026-11-22T02:42:00Z", "zh-CN")).toBe("2026年11月22日 10:42");
    expect(clockTime("2026-11-22T02:42:00Z", "zh-CN")).toBe("10:42");
  });

  it("takes day and time as its inputs have them", () => {
    expect(clockOf("2026-11-22T16:05:59Z")).toBe("2026-11-23T00:05");
    expect(momentOf("2026-11-23T00:05")).toBe("2026-11-22T16:05:00Z");
  });

  it("names the year only when it is another one", () => {
    expect(dayText("2026-12-01", "zh-CN", "2026-11-22")).toBe("12月1日");
    expect(dayText("2027-03-01", "zh-CN", "2026-11-22")).toBe("2027年3月1日");
  });

  it("counts calendar days", () => {
    expect(daysBetween("2026-02-28", "2026-03-01")).toBe(1);
  });
});

describe("relative times", () => {
  it.each([
    ["2026-11-22T15:29:30Z", "现在"],
    ["2026-11-22T15:20:00Z", "10分钟前"],
    ["2026-11-22T12:30:00Z", "3小时前"],
    ["2026-11-21T16:30:00Z", "23小时前"],
    ["2026-11-21T15:00:00Z", "昨天"],
    ["2026-11-12T15:00:00Z", "10天前"],
    ["2026-09-01T04:00:00Z", "9月1日"],
    ["2026-11-23T15:30:00Z", "明天"],
  ])("%s is %s", (at, text) => {
    expect(relativeTime(at, "zh-CN", now)).toBe(text);
  });
});
