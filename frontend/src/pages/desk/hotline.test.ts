import { describe, expect, it } from "vitest";
import { toChange } from "@/features/need/needBodies";
import type { Need } from "@/features/need/needForm";
import { momentOf } from "@/shared/time/time";
import { emptyCall, keptOf } from "./hotline";

const NEED = {
  text: "机井没电",
  title: "机井没电",
  division: { code: "150821100202", name: "联荣村", path: "五原县 / 联荣村" },
  anyTime: false,
  quantity: 1,
  unit: "项",
  urgency: "NORMAL",
  audience: [],
  channel: "HOTLINE",
  hotlineRef: "BY-1",
  calledAt: "2026-11-22T14:02:00Z",
  attributes: {},
  campaigns: [],
  contact: { name: "王**", phone: "138****5678" },
} as unknown as Need;

describe("a call that is filed again after a try that broke off", () => {
  const typed = { ...emptyCall().form, divisionCode: "150821100202", text: "机井没电", hotlineRef: "BY-1", calledAt: momentOf("2026-11-22T22:02"), contactName: "王秀英", contactPhone: "13800005678" };

  it("is no change where the server has it all", () => {
    expect(toChange(typed, keptOf(NEED, typed))).toEqual({});
  });

  it("brings what was typed since", () => {
    expect(toChange({ ...typed, text: "两眼机井没电", categoryCode: "PUBLIC_SERVICE" }, keptOf(NEED, typed))).toEqual({ text: "两眼机井没电", categoryCode: "PUBLIC_SERVICE" });
    const { contact: _, ...without } = NEED;
    expect(toChange(typed, keptOf(without as Need, typed))).toEqual({ contact: { name: "王秀英", phone: "13800005678" } });
  });
});
