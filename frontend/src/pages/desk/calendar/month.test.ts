import { describe, expect, it } from "vitest";
import type { Schema } from "@/shared/api/types";
import { entriesOf, monthOf, openIn, shiftMonth, weeksOf } from "./month";

const need = (id: string, change: Partial<Schema<"NeedSummary">>) => ({ id, title: id, state: "LISTED", anyTime: false, division: { code: "1", name: "村", path: "村" }, ...change }) as Schema<"NeedSummary">;

describe("the calendar", () => {
  it("shows whole weeks from Monday on", () => {
    const weeks = weeksOf("2026-11");
    expect(weeks).toHaveLength(6);
    expect([weeks[0]?.[0], weeks[5]?.[6]]).toEqual(["2026-10-26", "2026-12-06"]);
    expect(weeksOf("2027-02").map((week) => week[0])).toEqual(["2027-02-01", "2027-02-08", "2027-02-15", "2027-02-22"]);
  });

  it("turns the year, and falls back on this month", () => {
    expect([shiftMonth("2026-12", 1), shiftMonth("2026-01", -1)]).toEqual(["2027-01", "2025-12"]);
    expect([monthOf("2026-02", "2026-11-22"), monthOf("2026-13", "2026-11-22"), monthOf(undefined, "2026-11-22")]).toEqual(["2026-02", "2026-11", "2026-11"]);
  });

  it("puts services of the needs shown and last days on their days", () => {
    const needs = [need("shown", { state: "SCHEDULED", wantedUntil: "2026-11-30" }), need("waits", { wantedUntil: "2026-11-20" })];
    const commitment = (id: string, of: string) => ({ id, need: need(of, {}), scheduledOn: "2026-11-20" }) as Schema<"CommitmentSummary">;
    const days = entriesOf(needs, [commitment("c1", "shown"), commitment("c2", "filtered out")]);
    expect([...days].map(([day, entries]) => [day, entries.map(({ kind, id }) => `${kind} ${id}`)])).toEqual([["2026-11-20", ["SERVICE c1", "UNTIL waits"]]]);
  });

  it("puts a promise that names a day of a standing offer on it, until it is planned", () => {
    const named = { id: "c", need: need("n", {}), occurrenceOn: "2026-11-24" } as Schema<"CommitmentSummary">;
    expect([...entriesOf([need("n", { state: "RECEIVED" })], [named]).keys()]).toEqual(["2026-11-24"]);
    expect([...entriesOf([need("n", { state: "SCHEDULED" })], [{ ...named, scheduledOn: "2026-11-26" }]).keys()]).toEqual(["2026-11-26"]);
  });

  it("lists what could be planned in the month", () => {
    const needs = [
      need("any", { anyTime: true }),
      need("covers", { wantedFrom: "2026-10-01", wantedUntil: "2026-12-31" }),
      need("earlier", { wantedUntil: "2026-10-31" }),
      need("later", { wantedFrom: "2026-12-01" }),
      need("says nothing", {}),
      need("fixed", { anyTime: true, state: "SCHEDULED" }),
    ];
    expect(openIn("2026-11", needs).map(({ id }) => id)).toEqual(["any", "covers"]);
  });
});
