import { describe, expect, it } from "vitest";
import { gapsOf } from "./gaps";
import { missingInReply, replyBody } from "./replyBody";

describe("gaps", () => {
  it("leave out empty rows, and the field where none was chosen", () => {
    const rows = [
      { field: "quantity", text: " how many? " },
      { field: "", text: "which road?" },
      { field: "title", text: " " },
    ] as const;
    expect(gapsOf(rows)).toEqual([{ field: "quantity", text: "how many?" }, { text: "which road?" }]);
  });
});

describe("a reply", () => {
  it("asks for a reason unless everything was done", () => {
    expect(missingInReply({ outcome: "", text: "", reason: "" })).toEqual(["outcome", "text"]);
    expect(missingInReply({ outcome: "FULFILLED", text: "done", reason: "" })).toEqual([]);
    expect(missingInReply({ outcome: "PARTLY", text: "half", reason: " " })).toEqual(["reason"]);
  });

  it("names the reason as the contract does", () => {
    const typed = { text: " t ", reason: " r " };
    expect(replyBody({ ...typed, outcome: "FULFILLED" })).toEqual({ outcome: "FULFILLED", text: "t" });
    expect(replyBody({ ...typed, outcome: "PARTLY" })).toEqual({ outcome: "PARTLY", text: "t", rest: "ABANDONED", restReason: "r" });
    expect(replyBody({ ...typed, outcome: "NOT_POSSIBLE" })).toEqual({ outcome: "NOT_POSSIBLE", text: "t", reason: "r" });
  });
});
