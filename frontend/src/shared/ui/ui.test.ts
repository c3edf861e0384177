import { afterEach, describe, expect, it } from "vitest";
import { createApp, h, nextTick, reactive, type App, type Component } from "vue";
import { NoAnswerError, ProblemError } from "@/shared/api/problem";
import EvaluationNote from "./EvaluationNote.vue";
import ErrorSummary from "./ErrorSummary.vue";
import ProblemNotice from "./ProblemNotice.vue";

let app: App | undefined;

function show(component: Component, props: Record<string, unknown>): HTMLElement {
  const place = document.body.appendChild(document.createElement("div"));
  app = createApp({ render: () => h(component, props) });
  app.mount(place);
  return place;
}

afterEach(() => {
  app?.unmount();
  document.body.replaceChildren();
});

describe("the error summary", () => {
  it("takes the focus when errors appear, and leads to the fields", async () => {
    document.body.innerHTML = '<details id="fold"><input id="field-text"></details>';
    const props = reactive({ errors: {} as Record<string, string>, labels: { text: "需要什么" } });
    const place = show(ErrorSummary, props);
    expect(place.textContent).toBe("");
    props.errors = { text: "请写一写。" };
    await nextTick();
    await nextTick();
    expect(document.activeElement?.getAttribute("role")).toBe("alert");
    const link = place.querySelector("a");
    expect(link?.textContent).toBe("需要什么：请写一写。");
    link?.click();
    expect(document.activeElement?.id).toBe("field-text");
    expect((document.getElementById("fold") as HTMLDetailsElement).open).toBe(true);
  });
});

describe("a rating", () => {
  it.each([
    [{}, "基本满意"],
    [{ solved: true }, "基本满意问题已解决"],
    [{ solved: false }, "基本满意问题没有解决"],
  ])("with %o says no more than it knows", (known, text) => {
    expect(show(EvaluationNote, { satisfaction: "MOSTLY_SATISFIED", ...known }).textContent).toBe(text);
  });
});

describe("a problem", () => {
  const problem = { type: "/problems/already-claimed", title: "已被认领", status: 409, detail: "", requestId: "r" };

  it("says who holds it since when", () => {
    const failure = new ProblemError({ ...problem, holder: { id: "u", name: "市科技局" }, heldSince: "2026-11-22T02:42:00Z", state: "RECEIVED" });
    const text = show(ProblemNotice, { failure }).textContent;
    expect(text).toContain("已由市科技局于 10:42 认领");
    expect(text).toContain("现在的状态：已承接");
  });

  it("offers to try again only when that can help, and not before its time", () => {
    expect(show(ProblemNotice, { failure: new ProblemError(problem) }).querySelector("button")).toBeNull();
    app?.unmount();
    const busy = new ProblemError({ ...problem, type: "/problems/overloaded", status: 503 }, 9);
    const button = show(ProblemNotice, { failure: busy }).querySelector("button");
    expect(button?.textContent?.trim()).toBe("9 秒后可再试");
    expect(button?.disabled).toBe(true);
    app?.unmount();
    expect(show(ProblemNotice, { failure: new NoAnswerError() }).querySelector("button")?.disabled).toBe(false);
  });
});
