// What suits a need and what does not, told with reasons; taken, rejected and taken back where it stands.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { BASE_URL, checkPage, closePage, DESKTOP, launch, login, openPage, person, PHONE } from "./browser.mjs";

const unique = () => Date.now().toString(36) + Math.floor(Math.random() * 1000);
const WINDOW = { availableFrom: "2026-01-01", availableUntil: "2029-12-31" };

let browser;
let officer;
let dispatcher;
let clerk;
before(async () => {
  browser = await launch();
  [officer, dispatcher, clerk] = await Promise.all(["cun-main", "wuyuan-dispatch", "nongmu-clerk"].map(person));
});
after(() => browser?.close());

const inDialog = (page, name) => page.getByRole("dialog").getByRole("button", { name, exact: true });

async function listed(text) {
  const draft = await officer.post("/needs", { text, categoryCode: "SCIENCE_TECH", form: "FIELD_GUIDANCE", anyTime: true, quantity: 1, unit: "次", level: "CITY" });
  await officer.post(`/needs/${draft.id}/submission`);
  return dispatcher.post(`/needs/${draft.id}/listing`);
}

async function published(serviceItem, besides = {}) {
  const offer = await clerk.post("/offers", {
    ...WINDOW, serviceItem, categoryCode: "SCIENCE_TECH", serviceForm: "FIELD_GUIDANCE", responsibleLeader: "副局长", implementingContact: "推广科",
    area: ["150821000000"], capacity: 9, capacityUnit: "场", level: "CITY", language: "zh", costFen: 0, ...besides,
  });
  return clerk.post(`/offers/${offer.id}/publication`);
}

const card = (page, offer) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: offer.serviceItem }) });

for (const [device, viewport] of [["computer", DESKTOP], ["phone", PHONE]]) {
  describe(`what suits a need, on a ${device}`, () => {
    it("is rejected with a reason by a dispatcher, stands under what does not fit, and is taken back", async () => {
      const mark = unique();
      const offer = await published(`向日葵锈病${mark}防治讲座`);
      await published(`另一种形式${mark}`, { serviceForm: "CLASSROOM" });
      const need = await listed(`请来讲向日葵锈病${mark}怎么防治`);
      const page = await openPage(browser, viewport);
      await login(page, "wuyuan-dispatch");
      await page.goto(`${BASE_URL}/d/needs/${need.id}`);
      await card(page, offer).getByRole("button", { name: "否决" }).click();
      await inDialog(page, "否决").click();
      await page.getByRole("alert").filter({ hasText: "请选理由" }).waitFor();
      await page.getByLabel("理由").selectOption("CONDITIONS");
      await page.getByLabel("说明").fill("村里没有电");
      await checkPage(page, "a rejection");
      await inDialog(page, "否决").click();
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      await card(page, offer).waitFor({ state: "detached" });
      await page.getByText("其他供给差在哪里").click();
      const told = page.locator("details[open] li", { hasText: offer.serviceItem });
      await told.getByText("已否决：村里条件不具备").waitFor();
      await told.getByText("村里没有电").waitFor();
      await checkPage(page, "what does not fit");
      await told.getByRole("button", { name: "撤销否决" }).click();
      await card(page, offer).waitFor();
      await closePage(page);
    });

    it("is followed by all that does not fit, five at a time, with what each lacks by name", async () => {
      const mark = unique();
      for (let i = 0; i < 6; i += 1) await published(`讲堂${i} ${mark}`, { serviceForm: "CLASSROOM" });
      const need = await listed(`请到地里看看${mark}`);
      const page = await openPage(browser, viewport);
      await login(page, "wuyuan-dispatch");
      await page.goto(`${BASE_URL}/d/needs/${need.id}`);
      await page.getByText("其他供给差在哪里").click();
      const rows = page.locator("details.card[open] ul.small > li");
      await rows.nth(4).waitFor();
      assert.equal(await rows.count(), 5);
      await page.getByText("服务形式不同：需求要田间指导，供给是课堂培训").first().waitFor();
      await page.getByRole("button", { name: "再看 5 条" }).click();
      await rows.nth(5).waitFor();
      await closePage(page);
    });

    it("is claimed by the unit that offers it, with that offer", async () => {
      const mark = unique();
      const offer = await published(`甜瓜枯萎病${mark}上门指导`);
      const need = await listed(`甜瓜枯萎病${mark}怎么办`);
      const page = await openPage(browser, viewport);
      await login(page, "nongmu-clerk");
      await page.goto(`${BASE_URL}/d/needs/${need.id}`);
      await card(page, offer).getByRole("button", { name: "认领" }).click();
      await page.getByRole("dialog").getByText(offer.serviceItem).waitFor({ state: "attached" });
      await page.getByRole("dialog").locator("button[type=submit]").click();
      await page.waitForURL(/\/d\/commitments\//);
      const commitment = await clerk.get(`/commitments/${page.url().split("/").pop()}`);
      assert.equal(commitment.offer.id, offer.id);
      await closePage(page);
    });

    it("waits for an offer, five at a time, each with the parts of its score", async () => {
      const mark = unique();
      const offer = await published(`黄河鲤鱼${mark}养殖指导`);
      for (let i = 0; i < 6; i += 1) await listed(`黄河鲤鱼${mark}第${i}口塘请人来看`);
      const page = await openPage(browser, viewport);
      await login(page, "nongmu-clerk");
      await page.goto(`${BASE_URL}/d/offers/${offer.id}`);
      const rows = page.locator("section", { has: page.getByRole("heading", { name: "等着的需求" }) }).locator("ol > li");
      await rows.nth(4).waitFor();
      assert.equal(await rows.count(), 5);
      await rows.first().getByText("为什么推荐").click();
      await rows.first().getByText(/各项得分合计/).waitFor();
      await page.getByRole("button", { name: "再看 5 条" }).click();
      await rows.nth(5).waitFor();
      await checkPage(page, "what waits for an offer");
      await closePage(page);
    });
  });
}
