// The dispatcher's and the clerk's stories, at a desk.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { BASE_URL, checkPage, closePage, DESKTOP, launch, login, openPage, person } from "./browser.mjs";

const PHOTO = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC", "base64");
const unique = () => Date.now().toString(36);
const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

let browser;
let officer;
let dispatcher;
let clerk;
before(async () => {
  browser = await launch();
  [officer, dispatcher, clerk] = await Promise.all(["cun-main", "wuyuan-dispatch", "nongmu-clerk"].map(person));
});
after(() => browser?.close());

const own = (page, name) => page.getByRole("button", { name, exact: true });
const inDialog = (page, name) => page.getByRole("dialog").getByRole("button", { name, exact: true });

async function submitted(text) {
  const draft = await officer.post("/needs", { text, categoryCode: "SCIENCE", form: "FIELD_GUIDANCE", anyTime: true, quantity: 1, unit: "次" }).catch(() => officer.post("/needs", { text }));
  return officer.post(`/needs/${draft.id}/submission`);
}

async function listed(text) {
  const need = await submitted(text);
  await dispatcher.patch(`/needs/${need.id}`, await tidy(), await dispatcher.etag(`/needs/${need.id}`));
  return dispatcher.post(`/needs/${need.id}/listing`);
}

/** What listing asks for, as any need on the list has it; handled where a department of the city may claim. */
async function tidy() {
  const { items } = await clerk.get("/needs?state=LISTED,RECEIVED&limit=50");
  const model = items.find((need) => need.remaining > 0 && need.categoryCode && need.form);
  return { categoryCode: model.categoryCode, form: "FIELD_GUIDANCE", anyTime: true, level: "CITY" };
}

describe("a dispatcher", () => {
  it("lands on what is to be tidied, asks for several gaps at once, and the village sees them all", async () => {
    const page = await openPage(browser, DESKTOP);
    const need = await submitted(`退回补充的需求 ${unique()}`);
    await login(page, "wuyuan-dispatch");
    await page.waitForURL(/state=SUBMITTED/);
    await page.getByRole("link", { name: need.title }).click();
    await own(page, "退回补充").click();
    await inDialog(page, "退回补充").waitFor({ state: "visible" });
    await checkPage(page, "the correction");
    await inDialog(page, "退回补充").click();
    await page.getByRole("alert").filter({ hasText: "请至少写一处" }).waitFor();
    await page.getByLabel("哪一项").selectOption("quantity");
    await page.getByLabel("第 1 处要补充什么").fill("要几次？");
    await own(page, "再加一处").click();
    await page.getByLabel("第 2 处要补充什么").fill("在哪块地？");
    await inDialog(page, "退回补充").click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    const { gaps } = await officer.get(`/needs/${need.id}`);
    assert.deepEqual(gaps, [{ field: "quantity", text: "要几次？" }, { text: "在哪块地？" }]);
    await closePage(page);
  });

  it("loses nothing when somebody else was faster, then lists the need and dispatches it", async () => {
    const page = await openPage(browser, DESKTOP);
    const need = await submitted(`要整理的需求 ${unique()}`);
    await login(page, "wuyuan-dispatch");
    await page.goto(`${BASE_URL}/d/needs/${need.id}/edit`);
    await page.getByLabel("标题").fill("整理后的标题");
    const wanted = await tidy();
    await dispatcher.patch(`/needs/${need.id}`, { ...wanted, title: "同事写的标题" }, await dispatcher.etag(`/needs/${need.id}`));
    await own(page, "保存").click();
    await page.getByText("刚才有人改过这条需求").waitFor();
    await page.locator("section[role=alert]").getByText("同事写的标题").waitFor();
    assert.equal(await page.getByLabel("标题").inputValue(), "整理后的标题");
    await page.getByLabel("办理层级").selectOption("CITY");
    await own(page, "保存").click();
    await page.getByRole("heading", { name: "整理后的标题", level: 1 }).waitFor();
    await own(page, "列入需求清单").click();
    await own(page, "派单").first().click();
    await page.getByLabel("派给哪个单位").fill("巴彦淖尔市农牧局");
    await page.getByRole("button", { name: /^巴彦淖尔市农牧局/ }).click();
    await inDialog(page, "确认派单").click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.getByRole("heading", { name: "巴彦淖尔市农牧局" }).waitFor();
    const { commitments } = await dispatcher.get(`/needs/${need.id}`);
    assert.equal(commitments[0].state, "PROPOSED");
    await closePage(page);
  });
});

describe("a dispatcher who was overtaken", () => {
  it("is told where the need stands now, and keeps the gaps as written", async () => {
    const page = await openPage(browser, DESKTOP);
    const need = await submitted(`两位统筹同时看的需求 ${unique()}`);
    await login(page, "wuyuan-dispatch");
    await page.goto(`${BASE_URL}/d/needs/${need.id}`);
    await own(page, "退回补充").click();
    await page.getByLabel("第 1 处要补充什么").fill("请写明在哪块地。");
    await dispatcher.patch(`/needs/${need.id}`, await tidy(), await dispatcher.etag(`/needs/${need.id}`));
    await dispatcher.post(`/needs/${need.id}/listing`);
    await inDialog(page, "退回补充").click();
    await page.getByRole("alert").filter({ hasText: "现在的状态：已列入清单" }).waitFor();
    assert.equal(await page.getByLabel("第 1 处要补充什么").inputValue(), "请写明在哪块地。");
    await closePage(page);
  });

  it("searches both lists in one box, by words of two characters, by number and by pinyin", async () => {
    const page = await openPage(browser, DESKTOP);
    await login(page, "wuyuan-dispatch");
    await page.getByRole("link", { name: "搜索", exact: true }).click();
    const box = page.getByLabel(/^搜需求和供给/);
    await box.fill("盐碱");
    await own(page, "搜索").click();
    await page.getByRole("region", { name: "供给" }).locator("mark").first().waitFor();
    await checkPage(page, "what was found");
    const number = (await page.getByRole("region", { name: "供给" }).locator("li").first().textContent())?.match(/GJ-[\d-]+/)?.[0] ?? "";
    await box.fill(number);
    await own(page, "搜索").click();
    await page.waitForFunction((only) => [...document.querySelectorAll("main li")].length === 1 && document.querySelector("main li").textContent.includes(only), number);
    await box.fill("wuyuan");
    await own(page, "搜索").click();
    await page.getByRole("region", { name: "需求", exact: true }).getByText(/五原县|五原/).first().waitFor();
    await page.goBack();
    await page.waitForFunction((text) => document.querySelector("main input[type=search]").value === text, number);
    await closePage(page);
  });

  it("searches the supply list; the address carries the filters", async () => {
    const page = await openPage(browser, DESKTOP);
    await login(page, "wuyuan-dispatch");
    await page.goto(`${BASE_URL}/d/offers`);
    await page.getByLabel("搜索").fill("盐碱");
    await own(page, "搜索").click();
    await page.waitForURL(/q=/);
    const found = await page.waitForFunction(() => {
      const rows = [...document.querySelectorAll("tbody tr")];
      return rows.every((row) => row.textContent.includes("盐碱")) && rows.length;
    }).then((rows) => rows.jsonValue());
    await page.getByRole("link", { name: "已发布", exact: true }).waitFor();
    await page.reload();
    await page.locator("tbody tr").first().waitFor();
    assert.equal(await page.locator("tbody tr").count(), found);
    assert.equal(await page.getByLabel("搜索").inputValue(), "盐碱");
    await page.getByLabel("搜索").fill("没有这样的供给zzz");
    await own(page, "搜索").click();
    await page.getByText("没有符合条件的供给").waitFor();
    await closePage(page);
  });
});

describe("a clerk", () => {
  it("keeps what was typed into an offer when a colleague was faster, and undoes nothing of theirs", async () => {
    const page = await openPage(browser, DESKTOP);
    const { items } = await clerk.get("/categories?limit=1");
    const offer = await clerk.post("/offers", { serviceItem: `两人同时改的供给 ${unique()}`, categoryCode: items[0].code, language: "zh", costFen: 0, responsibleLeader: "原来的领导" });
    await login(page, "nongmu-clerk");
    await page.goto(`${BASE_URL}/d/offers/${offer.id}`);
    await page.getByLabel("说明").fill("我写的说明");
    await clerk.patch(`/offers/${offer.id}`, { responsibleLeader: "同事改的领导" }, await clerk.etag(`/offers/${offer.id}`));
    await own(page, "保存").click();
    await page.getByRole("alert").filter({ hasText: "刚才有人改过这条供给" }).waitFor();
    assert.equal(await page.getByLabel("说明").inputValue(), "我写的说明");
    assert.equal(await page.getByLabel("责任领导").inputValue(), "同事改的领导");
    await own(page, "保存").click();
    await page.getByText("已保存。").waitFor();
    const { description, responsibleLeader } = await clerk.get(`/offers/${offer.id}`);
    assert.deepEqual({ description, responsibleLeader }, { description: "我写的说明", responsibleLeader: "同事改的领导" });
    await closePage(page);
  });

  it("works the inbox from the keyboard, and can switch single keys off", async () => {
    // The newest two, which can be returned; what other stories left may wait for somebody else.
    for (const text of ["收件箱里的第一条", "收件箱里的第二条"]) await clerk.post(`/needs/${(await listed(`${text} ${unique()}`)).id}/claim`);
    const page = await openPage(browser, DESKTOP);
    await login(page, "nongmu-clerk");
    await page.goto(`${BASE_URL}/d/inbox?state=ACCEPTED`);
    const rows = page.locator("main li > button");
    await rows.nth(1).waitFor();
    await page.locator("main li > button[aria-current]").waitFor();
    await page.keyboard.press("j");
    assert.equal(await rows.nth(1).getAttribute("aria-current"), "true");
    await page.getByRole("button", { name: "退单", exact: true }).waitFor();
    await page.keyboard.press("r");
    await page.getByRole("dialog", { name: "退单" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.waitForURL(/show=open/);
    await page.waitForFunction(() => document.activeElement?.id === "inbox-search");
    await page.locator("h1").click();
    await page.evaluate(() => document.activeElement?.blur());
    await page.keyboard.press("?");
    await page.getByLabel("使用单键快捷键").uncheck();
    await page.keyboard.press("Escape");
    await page.goto(`${BASE_URL}/d/inbox?state=ACCEPTED`);
    await rows.nth(1).waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    assert.equal(await rows.nth(1).getAttribute("aria-current"), null);
    await closePage(page);
  });

  it("claims, schedules, records the service with evidence, and replies", async () => {
    const page = await openPage(browser, DESKTOP);
    const text = `想请人看看葵花 ${unique()}`;
    const need = await listed(text);
    await login(page, "nongmu-clerk");
    await page.goto(`${BASE_URL}/d/inbox?show=open&q=${encodeURIComponent(text)}`);
    await page.locator("main li > button").waitFor();
    await own(page, "认领").waitFor();
    await page.keyboard.press("c");
    await page.getByLabel("完成期限").fill(day(20));
    await inDialog(page, "确认认领").click();
    await page.waitForURL(/\/d\/commitments\//);
    await own(page, "排期").click();
    await page.getByLabel("哪天（必填）").fill(day(1));
    await page.getByLabel("地点").fill("村委会");
    await inDialog(page, "确定排期").click();
    await page.getByText("已排期").first().waitFor();
    await page.getByLabel("做了什么").fill("到地里看了，讲了怎么治。");
    await page.getByLabel("成果 1").fill("发放资料");
    await page.getByLabel("准确程度").selectOption("AT_LEAST");
    await page.getByLabel("数字").fill("30");
    await page.getByLabel("单位", { exact: true }).fill("份");
    await page.getByLabel("第 1 件的文件").setInputFiles({ name: "after.png", mimeType: "image/png", buffer: PHOTO });
    await page.getByText("after.png").waitFor();
    await own(page, "提交服务记录").click();
    await page.getByText("不少于 30 份").waitFor();
    await page.getByRole("link", { name: "去答复" }).click();
    await own(page, "答复").click();
    await page.getByLabel("办到了一部分").check();
    await page.getByRole("textbox", { name: /答复/ }).fill("已到村指导。");
    await inDialog(page, "提交答复").click();
    await page.getByRole("alert").filter({ hasText: "请写明原因" }).waitFor();
    await page.getByLabel("已办到").check();
    await inDialog(page, "提交答复").click();
    await page.getByText("已答复").first().waitFor();
    const answered = await officer.get(`/needs/${need.id}`);
    assert.equal(answered.state, "ANSWERED");
    assert.equal(answered.reply.outcome, "FULFILLED");
    await closePage(page);
  });

  it("is told who was faster, and keeps the form", async () => {
    const page = await openPage(browser, DESKTOP);
    const text = `两家都想认领 ${unique()}`;
    const need = await listed(text);
    await login(page, "nongmu-clerk");
    await page.goto(`${BASE_URL}/d/inbox?show=open&q=${encodeURIComponent(text)}`);
    await own(page, "认领").click();
    await page.getByLabel("完成期限").fill(day(9));
    await (await person("weijian-clerk")).post(`/needs/${need.id}/claim`);
    await inDialog(page, "确认认领").click();
    await page.getByRole("alert").filter({ hasText: /已由.+认领/ }).waitFor();
    assert.equal(await page.getByLabel("完成期限").inputValue(), day(9));
    await closePage(page);
  });

  it("returns what is not its task, with a reason the village can read", async () => {
    const page = await openPage(browser, DESKTOP);
    const need = await listed(`派错的需求 ${unique()}`);
    const commitment = await dispatcher.post(`/needs/${need.id}/dispatch`, { unitId: clerk.user.home.id });
    await login(page, "nongmu-clerk");
    await page.goto(`${BASE_URL}/d/commitments/${commitment.id}`);
    await own(page, "退单").click();
    await inDialog(page, "确认退单").click();
    await page.getByRole("alert").filter({ hasText: "请选退单的原因" }).waitFor();
    await page.getByLabel("不属于本单位职责").check();
    await page.getByLabel("补充说明").fill("请派给水利局");
    await inDialog(page, "确认退单").click();
    await page.getByText("已退单").first().waitFor();
    assert.equal((await officer.get(`/needs/${need.id}`)).commitments[0].returnReason, "不属于本单位职责：请派给水利局");
    await closePage(page);
  });

  it("drafts an offer, is shown which of the four clears is missing, and publishes", async () => {
    const page = await openPage(browser, DESKTOP);
    await login(page, "nongmu-clerk");
    await page.goto(`${BASE_URL}/d/offers/new`);
    await page.getByLabel("服务事项").fill(`葵花病害指导 ${unique()}`);
    await page.getByLabel("类别").selectOption({ index: 1 });
    await own(page, "存为草稿").click();
    await page.getByRole("heading", { name: "四个明确" }).waitFor();
    assert.equal(await page.getByText("还没填").count(), 3);
    await page.getByLabel("责任领导").fill("副局长 张三");
    await page.getByLabel("经办人").fill("植保站 李四");
    await page.getByLabel("服务形式").selectOption("FIELD_GUIDANCE");
    await page.getByLabel("服务范围").fill("五原县");
    await page.getByRole("button", { name: "五原县", exact: true }).click();
    await page.getByLabel("从哪天起").fill(day(1));
    await page.getByLabel("到哪天止").fill(day(60));
    await page.getByLabel("能力", { exact: true }).fill("5");
    await page.getByLabel("能力的单位").fill("次");
    await page.getByLabel("办理层级").selectOption("CITY");
    await own(page, "发布").click();
    await page.getByText("已发布", { exact: true }).waitFor();
    await own(page, "暂停").click();
    await page.getByLabel("暂停原因").fill("人手不够");
    await inDialog(page, "暂停").click();
    await page.getByText("已暂停", { exact: true }).waitFor();
    await closePage(page);
  });
});
