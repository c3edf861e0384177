import { afterEach, describe, expect, it, vi } from "vitest";
import { knows, setLanguage, t } from "./i18n";
import "./texts/need";

afterEach(() => setLanguage("zh-CN"));

describe("t", () => {
  it("fills in the values, and leaves a missing one to be seen", () => {
    expect(t("ui.count", { count: 3 })).toBe("共 3 条");
    expect(t("ui.count")).toBe("共 {count} 条");
  });

  it("speaks the language that was set, also of groups added by a page", async () => {
    await setLanguage("en");
    expect(t("ui.retry")).toBe("Try again");
    expect(t("need.submit")).toBe("Submit");
    expect(document.documentElement.lang).toBe("en");
  });

  it("translates a group that arrives after the language was set", async () => {
    await setLanguage("en");
    await import("./texts/officer");
    await vi.waitFor(() => expect(t("officer.sync.done")).toBe("Everything is uploaded"));
  });

  it("knows which texts there are", () => {
    expect(knows("need.state.LISTED")).toBe(true);
    expect(knows("need.state.NEWER_THAN_THIS_CLIENT")).toBe(false);
  });
});
