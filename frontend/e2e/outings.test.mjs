// One trip for several villages: a clerk plans what goes together on one day and takes along what waits on the way.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { BASE_URL, checkPage, closePage, DESKTOP, launch, login, openPage, person, PHONE } from "./browser.mjs";

const unique = () => Date.now().toString(36);
const day = (ahead) => new Date(Date.now() + 8 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10);
const chinese = (date) => new Intl.DateTimeFormat("zh-CN", { timeZone: "UTC", year: date.slice(0, 4) === day(0).slice(0, 4) ? undefined : "numeric", month: "long", day: "numeric" }).format(new Date(date));

let browser;
let dispatcher;
let clerk;
let system;
before(async () => {
  browser = await launch();
  [dispatcher, clerk, system] = await Promise.all(["wuyuan-dispatch", "keji-clerk", "sys-admin"].map(person));
});
after(() => browser?.close());

/** A category that no other story files needs in. */
async function category(name) {
  const code = `STORY_${unique().toUpperCase()}_${Math.floor(Math.random() * 1e6)}`;
  await system.post("/categories", { code, set: "SEVEN_DELIVERIES", name });
  return code;
}

async function listed(text, divisionCode, categoryCode, from, until) {
  const body = { text, divisionCode, categoryCode, form: "FIELD_GUIDANCE", anyTime: false, wantedFrom: day(from), wantedUntil: day(until), quantity: 1, unit: "次", level: "CITY" };
  const draft = await dispatcher.post("/needs", body);
  await dispatcher.post(`/needs/${draft.id}/submission`);
  return dispatcher.post(`/needs/${draft.id}/listing`);
}

async function published(categoryCode, serviceItem) {
  const offer = await clerk.post("/offers", {
    serviceItem, categoryCode, responsibleLeader: "副局长", serviceForm: "FIELD_GUIDANCE", implementingContact: "推广科 0478-8200001", area: ["150821000000"],
    availableFrom: day(-1), availableUntil: day(200), capacity: 5, capacityUnit: "场", level: "CITY",
  });
  return clerk.post(`/offers/${offer.id}/publication`);
}

for (const [device, viewport, ahead] of [["desktop", DESKTOP, 30], ["phone", PHONE, 60]]) {
  describe(`an outing on a ${device}`, () => {
    it("is planned on one day with what waits on the way, and says of each village what became of it", async () => {
      const code = await category(`下乡${unique()}`);
      const first = await listed(`甲村的地请人看看 ${unique()}`, "150821101215", code, ahead, ahead + 10);
      const second = await listed(`乙村的地请人看看 ${unique()}`, "150821101203", code, ahead + 5, ahead + 20);
      const third = await listed(`丙村的地也想请人看看 ${unique()}`, "150821101204", code, ahead + 7, ahead + 30);
      const offer = await published(code, `看地 ${unique()}`);
      const claimed = await clerk.post(`/needs/${first.id}/claim`, { offerId: offer.id });
      const returned = await clerk.post(`/needs/${second.id}/claim`, { offerId: offer.id });

      const page = await openPage(browser, viewport);
      await login(page, "keji-clerk");
      await page.getByRole("link", { name: "合并下乡" }).click();
      const card = page.locator("li.card").filter({ hasText: first.title });
      await card.getByText(`都在塔尔湖镇的 2 条需求`).waitFor();
      await card.getByText(`都合适的日子：${chinese(day(ahead + 5))} 至 ${chinese(day(ahead + 10))}`).waitFor();
      assert.equal(await card.getByLabel("排到哪天").inputValue(), day(ahead + 5));
      const onTheWay = card.getByRole("checkbox", { name: `选：${third.title}` });
      assert.equal(await onTheWay.isDisabled(), true, "the third village does not suit the first day");
      await checkPage(page, "an outing");

      await card.getByLabel("排到哪天").fill(day(ahead + 11));
      await card.getByRole("button", { name: "排到这一天（2 条）" }).click();
      await card.getByRole("alert").filter({ hasText: "这一天不是都合适的日子。" }).waitFor();
      await checkPage(page, "an outing on a day that does not suit");

      await card.getByLabel("排到哪天").fill(day(ahead + 8));
      await onTheWay.focus();
      await page.keyboard.press("Space");
      await card.getByLabel(`地点：${third.title}`).fill("丙村村委会院里");
      await clerk.post(`/commitments/${returned.id}/return`, { reason: "技术员住院" });
      await card.getByRole("button", { name: "排到这一天（3 条）" }).focus();
      await page.keyboard.press("Enter");
      const results = page.getByRole("region", { name: "排期结果" });
      await results.getByText("2 条排好了，1 条没有，原因写在各行。", { exact: true }).waitFor();
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("aria-label")), "排期结果");
      const line = (need) => results.getByRole("listitem").filter({ hasText: need.title });
      await line(first).getByText(`已排到${chinese(day(ahead + 8))}`).waitFor();
      await line(third).getByText(`已排到${chinese(day(ahead + 8))}`).waitFor();
      await line(second).getByText("没排上", { exact: true }).waitFor();
      await line(second).getByText("现在的状态：已退单").waitFor();
      await card.waitFor({ state: "detached" });
      await checkPage(page, "an outing that was planned");
      await closePage(page);

      const planned = await clerk.get(`/commitments/${claimed.id}`);
      assert.deepEqual([planned.state, planned.scheduledOn, planned.place], ["SCHEDULED", day(ahead + 8), first.division.name]);
      const { commitments } = await dispatcher.get(`/needs/${third.id}`);
      assert.deepEqual(commitments.map(({ state, unit, offer: used }) => [state, unit.id, used.id]), [["SCHEDULED", clerk.user.home.id, offer.id]]);
      assert.equal((await clerk.get(`/commitments/${commitments[0].id}`)).place, "丙村村委会院里");
      assert.equal((await clerk.get(`/commitments/${returned.id}`)).state, "RETURNED");
    });

    it("is seen by the dispatcher, who plans nothing for a unit", async () => {
      const code = await category(`下乡看${unique()}`);
      const needs = await Promise.all(["150821101215", "150821101203"].map((village) => listed(`看得见的下乡 ${village} ${unique()}`, village, code, ahead + 12, ahead + 14)));
      for (const need of needs) await clerk.post(`/needs/${need.id}/claim`);
      const page = await openPage(browser, viewport);
      await login(page, "wuyuan-dispatch");
      await page.goto(`${BASE_URL}/d/plans`);
      await page.getByRole("link", { name: "合并下乡" }).click();
      await page.getByText("请先选单位，看它的合并下乡。").waitFor();
      await page.getByLabel("看哪个单位").fill(clerk.user.home.name);
      await page.getByRole("button", { name: new RegExp(`^${clerk.user.home.name}`) }).click();
      const card = page.locator("li.card").filter({ hasText: needs[0].title });
      await card.getByText(needs[1].title).waitFor();
      assert.equal(await page.getByRole("button", { name: /^排到这一天/ }).count(), 0);
      await checkPage(page, "a unit's outings");
      await page.reload();
      await card.waitFor();
      await closePage(page);
    });
  });
}
