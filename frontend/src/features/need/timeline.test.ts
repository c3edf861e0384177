import { expect, it } from "vitest";
import type { Schema } from "@/shared/api/types";
import { remark, sentence } from "./timeline";

type Entry = Schema<"TimelineEntry">;
const unit = { id: "01900000-0000-7000-8000-000000000000", name: "市科技局" };
const entry = (change: Partial<Entry>): Entry => ({ at: "2026-11-22T00:00:00Z", event: "x.y", actor: "STATION", objectType: "NEED", objectId: unit.id, stateAfter: "SUBMITTED", ...change });

it.each<[Partial<Entry>, string]>([
  [{ event: "need.submitted", actorName: "义丰村站", stateBefore: "DRAFT" }, "义丰村站提交了需求"],
  [{ event: "commitment.claimed", actor: "UNIT", unit, objectType: "COMMITMENT", stateAfter: "ACCEPTED" }, "市科技局认领了需求"],
  [{ event: "commitment.dispatched", actor: "DISPATCHER", unit, objectType: "COMMITMENT", stateAfter: "PROPOSED" }, "统筹办派单给市科技局"],
  [{ event: "commitment.confirmed", actorName: "义丰村站", unit, objectType: "COMMITMENT", stateBefore: "DELIVERED", stateAfter: "CONFIRMED" }, "义丰村站确认服务已送到"],
  [{ event: "commitment.expired", actor: "SYSTEM", unit, objectType: "COMMITMENT", stateBefore: "ACCEPTED", stateAfter: "EXPIRED" }, "市科技局逾期未推进，自动释放"],
  [{ event: "need.offer-rejected", actor: "UNIT", actorName: "武文斌", unit, stateBefore: "LISTED", stateAfter: "LISTED" }, "市科技局否决了供给"],
  [{ event: "need.closed", actor: "SYSTEM", stateBefore: "ANSWERED", stateAfter: "CLOSED" }, "到期未评价，自动办结"],
  [{ event: "need.something-new", actor: "SYSTEM", stateBefore: "LISTED", stateAfter: "LISTED" }, "系统更新了需求"],
])("%o reads %s", (change, text) => {
  expect(sentence(entry(change))).toBe(text);
});

it("says a rating in words, and anything else as it was said", () => {
  expect([{ reason: "MOSTLY_SATISFIED" }, { reason: "村里自己解决了。" }, {}].map((change) => remark(entry(change)))).toEqual(["基本满意", "村里自己解决了。", undefined]);
});
