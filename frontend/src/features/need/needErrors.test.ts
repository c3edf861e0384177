import { expect, it } from "vitest";
import { gapErrors, serverErrors } from "./needErrors";

it("puts each gap at its field, and one without a field at the text", () => {
  expect(gapErrors([{ field: "quantity", text: "几场？" }, { text: "说详细些。" }, { field: "contact", text: "留个电话。" }, { field: "quantity", text: "什么单位？" }])).toEqual({
    quantity: "几场？ 什么单位？",
    text: "说详细些。",
    contactPhone: "留个电话。",
  });
});

it("puts what the server said at the fields of the form", () => {
  const errors = [
    { pointer: "/contact/phone", detail: "号码不对。", code: "x" },
    { pointer: "/attachmentIds/0", detail: "没有这个文件。", code: "x" },
  ];
  expect(serverErrors({ type: "", title: "", status: 422, detail: "", requestId: "", errors })).toEqual({ contactPhone: "号码不对。", photos: "没有这个文件。" });
});
