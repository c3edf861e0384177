// What the engine proposes, as a dispatcher meets it: whole plans, how offers are scored, what nobody can meet, and who is responsible.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { BASE_URL, checkPage, closePage, DESKTOP, launch, login, openPage, person, PHONE } from "./browser.mjs";

const unique = () => Date.now().toString(36);

let browser;
let officer;
let dispatcher;
let clerk;
let other;
let city;
let system;
before(async () => {
  browser = await launch();
  [officer, dispatcher, clerk, other, city, system] = await Promise.all(["cun-main", "wuyuan-dispatch", "nongmu-clerk", "keji-clerk", "shi-dispatch", "sys-admin"].map(person));
});
after(() => browser?.close());

/** A category that no other story files needs in. */
async function category(name) {
  const code = `STORY_${unique().toUpperCase()}_${Math.floor(Math.random() * 1e6)}`;
  await system.post("/categories", { code, set: "SEVEN_DELIVERIES", name });
  return code;
}

async function listed(text, categoryCode, besides = {}) {
  const draft = await officer.post("/needs", { text, categoryCode, form: "FIELD_GUIDANCE", anyTime: true, quantity: 1, unit: "次", level: "CITY", ...besides });
  await officer.post(`/needs/${draft.id}/submission`);
  return dispatcher.post(`/needs/${draft.id}/listing`);
}

async function published(categoryCode, serviceItem, besides = {}) {
  const offer = await clerk.post("/offers", {
    serviceItem, categoryCode, responsibleLeader: "副局长", serviceForm: "FIELD_GUIDANCE", implementingContact: "推广科 0478-8200001", area: ["150821000000"],
    availableFrom: "2026-01-01", availableUntil: "2029-12-31", capacity: 5, capacityUnit: "场", level: "CITY", ...besides,
  });
  return clerk.post(`/offers/${offer.id}/publication`);
}

const fact = (page, name) => page.locator("dt", { hasText: name }).first().locator("xpath=following-sibling::dd[1]");

for (const [device, viewport] of [["desktop", DESKTOP], ["phone", PHONE]]) {
  describe(`proposals on a ${device}`, () => {
    it("are computed for a whole list, compared with today, and applied in part", async () => {
      const name = `试配${unique()}`;
      const code = await category(name);
      const first = await listed(`第一块地请人看看 ${unique()}`, code);
      const second = await listed(`第二块地请人看看 ${unique()}`, code);
      await published(code, `看地 ${name}`);
      const page = await openPage(browser, viewport);
      await login(page, "wuyuan-dispatch");
      await page.goto(`${BASE_URL}/d/plans`);
      await page.getByRole("button", { name: "做方案" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("类别").selectOption(name);
      await dialog.getByRole("button", { name: "开始算" }).click();
      await page.waitForURL(/\/d\/plans\/[0-9a-f-]{36}$/);
      await page.getByText("可以看了").waitFor({ timeout: 60_000 });
      assert.equal((await fact(page, "现在有人服务").textContent()).trim(), "0 / 2");
      assert.equal((await fact(page, "用了方案后有人服务").textContent()).trim(), "2 / 2");
      const row = (need) => page.getByRole("row").filter({ hasText: need.title });
      await row(first).getByText("新派", { exact: true }).waitFor();
      await row(second).getByText(`看地 ${name}`).waitFor();
      await checkPage(page, "a plan");
      assert.deepEqual((await dispatcher.get(`/needs/${first.id}`)).commitments, [], "a preview changes nothing");

      await row(first).getByRole("checkbox").check();
      await page.getByRole("button", { name: "派选中的 1 条" }).click();
      await page.getByText("已派单 1 条。", { exact: true }).waitFor();
      await row(first).getByText("已派单", { exact: true }).waitFor();
      await row(second).getByText("新派", { exact: true }).waitFor();
      const sent = await dispatcher.get(`/needs/${first.id}`);
      assert.deepEqual(sent.commitments.map(({ state, unit, origin }) => [state, unit.id, origin]), [["PROPOSED", clerk.user.home.id, "DISPATCH"]]);
      assert.deepEqual((await dispatcher.get(`/needs/${second.id}`)).commitments, [], "what was not chosen stays open");

      await officer.post(`/needs/${second.id}/withdrawal`, { reason: "村里自己办了" });
      await page.getByRole("button", { name: "全部派单（1 条）" }).click();
      await page.getByText("已派单 0 条，1 条没有派，原因写在各行。", { exact: true }).waitFor();
      await row(second).getByText("新派", { exact: true }).waitFor({ state: "detached" });
      await checkPage(page, "a plan with a line that no longer holds");
      await closePage(page);
    });

    it("give each need its day of a standing offer, and say who has one today", async () => {
      const name = `排期${unique()}`;
      const code = await category(name);
      const first = await listed(`一队请人讲讲 ${unique()}`, code, { people: 20 });
      const second = await listed(`二队请人讲讲 ${unique()}`, code, { people: 20 });
      const held = await listed(`三队请人讲讲 ${unique()}`, code, { people: 20 });
      await dispatcher.post(`/needs/${held.id}/dispatch`, { unitId: other.user.home.id });
      const from = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
      const offer = await published(code, `讲课 ${name}`, { recurrence: { frequency: "WEEKLY", from, count: 3 }, capacityPerOccurrence: 30 });
      const page = await openPage(browser, viewport);
      await login(page, "wuyuan-dispatch");
      await page.goto(`${BASE_URL}/d/plans`);
      await page.getByRole("button", { name: "做方案" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("类别").selectOption(name);
      await dialog.getByLabel("最多算多久").selectOption("10 秒");
      await checkPage(page, "the form of a plan");
      await dialog.getByRole("button", { name: "开始算" }).click();
      await page.waitForURL(/\/d\/plans\/[0-9a-f-]{36}$/);
      await page.getByText("可以看了").waitFor({ timeout: 60_000 });
      const row = (need) => page.getByRole("row").filter({ hasText: need.title });
      for (const need of [first, second]) await row(need).getByText(/\d+月\d+日那一场/).waitFor();
      await row(held).getByText("另有更合适的，等原单位答复").waitFor();
      await row(held).getByText(`现在派给：${other.user.home.name}`).waitFor();
      await checkPage(page, "a plan with days");

      await page.getByRole("button", { name: "全部派单（2 条）" }).click();
      await page.getByText("已派单 2 条。", { exact: true }).waitFor();
      const days = await Promise.all([first, second].map(async ({ id }) => (await dispatcher.get(`/needs/${id}`)).commitments[0].occurrenceOn));
      const { items } = await clerk.get(`/offers/${offer.id}/occurrences`);
      assert.equal(new Set(days).size, 2, "twenty and twenty do not fit into thirty");
      assert.deepEqual(items.map(({ occursOn, taken }) => [days.includes(occursOn), taken]).filter(([is]) => is), [[true, 20], [true, 20]]);
      await closePage(page);
    });

    it("follow a policy that is tried out before it holds", async () => {
      const present = (await city.get("/matching/policies?limit=1")).items[0];
      const page = await openPage(browser, viewport);
      await login(page, "shi-dispatch");
      await page.goto(`${BASE_URL}/d/policies`);
      const weight = page.getByRole("textbox", { name: "就近" });
      await weight.fill(String(present.weights.CLOSENESS === 0 ? 1000 : 0));
      await page.getByRole("button", { name: "试算" }).click();
      await page.getByText(/^试了 \d+ 条需求，\d+ 条最先推荐的供给会变。$/).waitFor({ timeout: 60_000 });
      await checkPage(page, "a policy tried out");
      assert.equal((await city.get("/matching/policies?limit=1")).items[0].version, present.version, "trying changes nothing");

      await page.getByRole("button", { name: "从现在起用" }).click();
      await page.getByText("请写为什么改。").waitFor();
      await page.getByLabel(/^为什么改/).fill("试一试就近不算数");
      await page.getByRole("button", { name: "从现在起用" }).click();
      await page.getByText(`已用第 ${present.version + 1} 版。`, { exact: true }).waitFor();
      await page.getByRole("listitem").filter({ hasText: `第 ${present.version + 1} 版` }).getByText("试一试就近不算数").waitFor();

      const old = page.getByRole("listitem").filter({ hasText: `第 ${present.version} 版` });
      await old.locator("summary").click();
      await old.getByText(`先按 ${present.priorRatings} 次评价、均分 ${present.priorMean} 算`).waitFor();
      await old.getByRole("button", { name: "以此为底稿" }).click();
      await page.getByText(`各项分数照第 ${present.version} 版填好了，还没有用上。`, { exact: true }).waitFor();
      assert.equal(await weight.inputValue(), String(present.weights.CLOSENESS));
      await checkPage(page, "a policy begun from an old one");
      assert.equal((await city.get("/matching/policies?limit=1")).items[0].version, present.version + 1, "copying saves nothing");
      // The other stories are told with the scores as they were.
      await city.post("/matching/policies", { weights: present.weights, reason: "恢复原来的分数" });
      await closePage(page);
    });

    it("name what nobody can meet, with the needs that are counted", async () => {
      const name = `缺口${unique()}`;
      const need = await listed(`这件事没有人会做 ${unique()}`, await category(name));
      const page = await openPage(browser, viewport);
      await login(page, "wuyuan-dispatch");
      await page.goto(`${BASE_URL}/d/plans`);
      await page.getByRole("link", { name: "缺口清单" }).click();
      const gap = page.getByRole("row").filter({ hasText: name });
      await gap.locator("summary", { hasText: "1" }).click();
      await checkPage(page, "the gaps");
      await gap.getByRole("link", { name: need.title }).click();
      await page.waitForURL(`**/d/needs/${need.id}`);
      await closePage(page);
    });

    it("come to the units that could meet them, and lead to an offer", async () => {
      const volunteer = await person("zhiyuan-clerk");
      let told = [];
      for (let tries = 0; told.length === 0 && tries < 120; tries++) {
        if (tries > 0) await new Promise((wake) => setTimeout(wake, 500));
        told = (await volunteer.get("/matching/gap-notices")).items;
      }
      const page = await openPage(browser, viewport);
      await login(page, "zhiyuan-clerk");
      await page.waitForURL("**/d/inbox");
      const notices = page.getByRole("region", { name: "缺口清单" });
      await notices.getByText(`有 ${told.reduce((sum, { needs }) => sum + needs, 0)} 条需求没有供给能接，看看贵单位能不能补上`).waitFor();
      await checkPage(page, "the inbox with gaps");
      await notices.getByRole("link").filter({ hasText: told[0].division.name }).first().click();
      await page.waitForURL(`**/d/gaps?categoryCode=${told[0].categoryCode}&division=${told[0].division.code}`);
      await page.getByRole("link", { name: "发布供给" }).first().click();
      await page.waitForURL(`**/d/offers/new?categoryCode=${told[0].categoryCode}&division=${told[0].division.code}&month=*`);
      await page.getByRole("button", { name: `去掉${told[0].division.name}` }).waitFor();
      assert.equal(await page.getByLabel(/^类别/).inputValue(), told[0].categoryCode);
      assert.match(await page.getByLabel("到哪天止").inputValue(), new RegExp(`^${new URL(page.url()).searchParams.get("month")}-`));
      await page.getByLabel("4 月", { exact: true }).check();
      await checkPage(page, "an offer for a gap");
      if (device === "phone") {
        await page.goto(`${BASE_URL}/d/inbox`);
        await notices.getByRole("button", { name: "知道了" }).click();
        await notices.waitFor({ state: "detached" });
        assert.deepEqual((await volunteer.get("/matching/gap-notices")).items, [], "and stays away until something is new");
      }
      await closePage(page);
    });

    it("show how many needs the coming months will probably bring, by category and place", async () => {
      const page = await openPage(browser, viewport);
      await login(page, "weijian-clerk");
      await page.goto(`${BASE_URL}/d/gaps`);
      const table = page.getByRole("region", { name: "往后三个月可能有的需求" });
      const row = table.getByRole("row").filter({ hasText: "送健康" }).first();
      await row.locator("summary").first().click();
      await page.getByLabel("地方").selectOption("隆兴昌镇");
      await page.waitForURL("**/d/gaps?division=150821100000");
      await table.getByRole("row").filter({ hasText: "隆兴昌镇" }).first().waitFor();
      assert.equal(await table.getByRole("cell", { name: "巴彦套海镇" }).count(), 0);
      await checkPage(page, "the forecast");
      await closePage(page);
    });

    it("name the unit that is probably responsible when no offer fits", async () => {
      const need = await listed(`小麦种植户想学测土配方，农田缺化肥，请农业技术员来指导种植 ${unique()}`, await category(`归口${unique()}`));
      const page = await openPage(browser, viewport);
      await login(page, "wuyuan-dispatch");
      await page.goto(`${BASE_URL}/d/needs/${need.id}`);
      await page.getByRole("button", { name: "派单", exact: true }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByText("可能归谁管").waitFor();
      const { routes } = await dispatcher.get(`/needs/${need.id}/routes`);
      await checkPage(page, "who is probably responsible");
      await dialog.getByRole("listitem").filter({ hasText: routes[0].unit.name }).getByRole("button", { name: "派给它" }).click();
      await dialog.getByRole("button", { name: "确认派单" }).click();
      await dialog.waitFor({ state: "detached" });
      await page.getByText("待接单").first().waitFor();
      assert.deepEqual((await dispatcher.get(`/needs/${need.id}`)).commitments.map(({ unit, state }) => [unit.id, state]), [[routes[0].unit.id, "PROPOSED"]]);
      await closePage(page);
    });
  });
}
