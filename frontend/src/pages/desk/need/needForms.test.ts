import { describe, expect, it } from "vitest";
import { gapsOf } from "./gaps";
import { emptyReply, missingInReply, replyBody, type ReplyForm } from "./replyBody";

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

const form = (change: Partial<ReplyForm>): ReplyForm => ({ ...emptyReply(), ...change });

describe("a reply", () => {
  it("asks for a reason unless everything was done, and for the fate of a rest", () => {
    expect(missingInReply(emptyReply(), 5)).toEqual(["outcome", "text"]);
    expect(missingInReply(form({ outcome: "FULFILLED", text: "done" }), 5)).toEqual([]);
    expect(missingInReply(form({ outcome: "PARTLY", text: "half", reason: " " }), 5)).toEqual(["rest", "reason"]);
    expect(missingInReply(form({ outcome: "NOT_POSSIBLE", text: "no" }), 5)).toEqual(["reason"]);
  });

  it("lists no more again than was asked for", () => {
    const relist = { outcome: "PARTLY", text: "half", reason: "r", rest: "RELIST" } as const;
    expect(["", "1", "5"].flatMap((restQuantity) => missingInReply(form({ ...relist, restQuantity }), 5))).toEqual([]);
    for (const restQuantity of ["0", "6", "1.5", "two"]) expect(missingInReply(form({ ...relist, restQuantity }), 5)).toEqual(["restQuantity"]);
    expect(missingInReply(form({ ...relist, rest: "ABANDONED", restQuantity: "9" }), 5)).toEqual([]);
  });

  it("names the reason as the contract does", () => {
    const typed = { text: " t ", reason: " r ", rest: "RELIST", restQuantity: "3" } as const;
    expect(replyBody({ ...typed, outcome: "FULFILLED" })).toEqual({ outcome: "FULFILLED", text: "t" });
    expect(replyBody({ ...typed, outcome: "PARTLY" })).toEqual({ outcome: "PARTLY", text: "t", rest: "RELIST", restReason: "r", restQuantity: 3 });
    expect(replyBody({ ...typed, outcome: "PARTLY", restQuantity: "" })).toEqual({ outcome: "PARTLY", text: "t", rest: "RELIST", restReason: "r" });
    expect(replyBody({ ...typed, outcome: "PARTLY", rest: "ABANDONED" })).toEqual({ outcome: "PARTLY", text: "t", rest: "ABANDONED", restReason: "r" });
    expect(replyBody({ ...typed, outcome: "NOT_POSSIBLE" })).toEqual({ outcome: "NOT_POSSIBLE", text: "t", reason: "r" });
  });
});
