import { describe, expect, it } from "vitest";
import { emptyNote, noteErrors, toNote, toNoteChange } from "./noteForm";

const HOME = { code: "150821100202", name: "联荣村" };

describe("the form of a note", () => {
  it("asks for a text, a day and a whole number of households", () => {
    expect(Object.keys(noteErrors({ ...emptyNote(HOME), notedOn: "", households: "三" }))).toEqual(["text", "notedOn", "households"]);
    expect(noteErrors({ ...emptyNote(HOME), text: "走访", households: "6" })).toEqual({});
  });

  it("leaves out what was not given, and clears it on a change", () => {
    const form = { ...emptyNote(HOME), notedOn: "2026-03-02", text: " 走访 " };
    expect(toNote(form, "r")).toEqual({ clientRef: "r", notedOn: "2026-03-02", divisionCode: HOME.code, text: "走访" });
    expect(toNoteChange(form)).toEqual({ notedOn: "2026-03-02", divisionCode: HOME.code, text: "走访", households: null, campaigns: [], squadId: null });
    expect(toNote({ ...form, campaigns: ["WINTER"], squadId: "s" }, "r")).toMatchObject({ campaigns: ["WINTER"], squadId: "s" });
  });
});
