// What happens to needs between filing and closing: forwarded, merged, split, handed over, answered in part, reopened.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { BASE_URL, checkPage, closePage, DESKTOP, launch, login, openPage, person, PHONE } from "./browser.mjs";

const unique = () => Date.now().toString(36) + Math.random().toString(36).slice(2, 5);
const day = (ahead) => new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(Date.now() + ahead * 86_400_000);
const READY = { categoryCode: "SCIENCE_TECH", form: "FIELD_GUIDANCE", anyTime: true, level: "CITY", quantity: 4, unit: "场", divisible: true };

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
const badge = (page) => page.locator("main article header .badge").first();

async function submitted(text) {
  const draft = await officer.post("/needs", { text });
  return officer.post(`/needs/${draft.id}/submission`);
}

async function tidied(text, change = {}) {
  const need = await submitted(text);
  return dispatcher.patch(`/needs/${need.id}`, { ...READY, ...change }, await dispatcher.etag(`/needs/${need.id}`));
}

async function listed(text, change = {}) {
  const need = await tidied(text, change);
  return dispatcher.post(`/needs/${need.id}/listing`);
}

/** Served and answered by the clerk, and judged by the village. */
async function closed(text, satisfaction) {
  const need = await listed(text, { quantity: 1 });
  const { id } = await clerk.post(`/needs/${need.id}/claim`);
  await clerk.post(`/commitments/${id}/schedule`, { scheduledOn: day(0), place: "村委会" });
  await clerk.post(`/commitments/${id}/delivery`, { deliveredOn: day(0), summary: "讲了一场。", evidence: [{ kind: "RECORD", note: "有记录" }] });
  await clerk.post(`/needs/${need.id}/reply`, { outcome: "FULFILLED", text: "讲过了。" });
  await officer.post(`/needs/${need.id}/evaluation`, { satisfaction, solved: satisfaction !== "DISSATISFIED" });
  return need;
}

async function seated(loginName, path, viewport = DESKTOP) {
  const page = await openPage(browser, viewport);
  await login(page, loginName);
  await page.goto(BASE_URL + path);
  return page;
}

describe("an officer of the town", () => {
  it("finds what a village below filed, and forwards it until it is the county's", async () => {
    const need = await submitted(`镇里办不了的需求 ${unique()}`);
    const page = await seated("zhen-main", "/o", PHONE);
    const waiting = page.locator("section").filter({ has: page.getByRole("heading", { name: "下面各村报上来的" }) });
    await waiting.getByRole("link", { name: need.title }).waitFor();
    assert.equal(await page.getByRole("link", { name: need.title }).count(), 1, "a need stands on the page once");
    await checkPage(page, "the town's home");
    await waiting.getByRole("link", { name: need.title }).click();
    await page.getByText("这条需求现在由村级办理").waitFor();
    await checkPage(page, "a need to forward");
    await own(page, "转报上一级").click();
    await page.getByText("这条需求现在由乡镇级办理").waitFor();
    await own(page, "转报上一级").click();
    await own(page, "转报上一级").waitFor({ state: "detached" });
    await page.getByText(/转报上一级$/).first().waitFor();
    assert.equal((await dispatcher.get(`/needs/${need.id}`)).level, "COUNTY");
    await page.goto(`${BASE_URL}/o`);
    await page.getByRole("heading", { name: "正在办理" }).waitFor();
    await page.getByRole("link", { name: need.title }).waitFor();
    assert.equal(await waiting.getByRole("link", { name: need.title }).count(), 0, "it waits at the county now");
    await closePage(page);
  });
});

describe("a dispatcher", () => {
  it("merges a need into another, and chooses field by field what that one takes over", async () => {
    const tag = unique();
    const stays = await tidied(`留下的打井需求 ${tag}`, { people: 30 });
    const ends = await tidied(`并掉的打井需求 ${tag}`, { quantity: 3, people: 12, urgency: "URGENT" });
    const page = await seated("wuyuan-dispatch", `/d/needs/${ends.id}`);
    await page.getByRole("link", { name: "合并", exact: true }).click();
    await page.getByText("同村，同类别").first().waitFor();
    await checkPage(page, "the choice of the other need");
    await page.getByRole("searchbox", { name: "搜索" }).fill(tag);
    await own(page, "搜索").click();
    await page.waitForURL(/q=/);
    await page.getByRole("button", { name: `并入这一条 ${stays.title}` }).click();
    await page.waitForURL(new RegExp(`into=${stays.id}`));
    await page.getByRole("heading", { level: 2, name: stays.title }).waitFor();
    await page.getByRole("group", { name: "数量" }).getByLabel("两个合起来：7 场").check();
    await page.getByRole("group", { name: "紧急程度" }).getByLabel("并掉的：急").check();
    await checkPage(page, "the comparison");
    await own(page, "确认合并").click();
    await page.waitForURL(new RegExp(`/d/needs/${stays.id}$`));
    await page.getByRole("heading", { level: 1, name: stays.title }).waitFor();
    const links = page.locator("section").filter({ has: page.getByRole("heading", { name: "相关的需求" }) });
    await links.getByRole("link", { name: ends.title }).waitFor();
    const whole = await dispatcher.get(`/needs/${stays.id}`);
    assert.deepEqual([whole.quantity, whole.urgency, whole.people, whole.text], [7, "URGENT", 30, stays.text]);
    assert.equal((await dispatcher.get(`/needs/${ends.id}`)).state, "MERGED");

    // The village finds its need again where it went.
    const village = await seated("cun-main", `/o/needs/${ends.id}`, PHONE);
    await village.getByText("已并入", { exact: true }).waitFor();
    await village.getByRole("link", { name: stays.title }).click();
    await village.getByRole("heading", { level: 1, name: stays.title }).waitFor();
    await village.getByText(/^合并了这些村的同类需求/).waitFor();
    await checkPage(village, "a need that took in another");
    for (const one of [page, village]) await closePage(one);
  });

  it("splits a need into parts, each with a text of its own", async () => {
    const tag = unique();
    const need = await tidied(`要打井，也要培训 ${tag}`);
    const page = await seated("wuyuan-dispatch", `/d/needs/${need.id}`);
    await page.getByRole("link", { name: "拆分", exact: true }).click();
    await page.getByText("各部分合计 4 场，原来 4 场。").waitFor();
    await checkPage(page, "the split");
    await own(page, "确认拆分").click();
    await page.getByRole("alert").filter({ hasText: "与前面的完全相同" }).waitFor();
    await page.getByLabel("第 1 部分要什么").fill(`打井 ${tag}`);
    await page.getByLabel("第 2 部分要什么").fill(`培训 ${tag}`);
    await page.waitForTimeout(600);
    await page.reload();
    await page.getByLabel("第 2 部分要什么").waitFor();
    await page.waitForFunction((wanted) => document.querySelectorAll("textarea")[1]?.value === wanted, `培训 ${tag}`);
    await page.getByRole("group", { name: "第 2 部分" }).getByLabel("数量").fill("1");
    await page.getByText("各部分合计 3 场，原来 4 场。").waitFor();
    await own(page, "确认拆分").click();
    await page.waitForURL(new RegExp(`/d/needs/${need.id}$`));
    await badge(page).getByText("已合并", { exact: true }).waitFor();
    const parts = (await dispatcher.get(`/needs/${need.id}`)).links;
    assert.deepEqual(parts.map(({ kind, title }) => [kind, title]).toSorted(), [["PART", `打井 ${tag}`], ["PART", `培训 ${tag}`]].toSorted());
    await page.getByRole("link", { name: `培训 ${tag}` }).click();
    await page.getByText("拆分自", { exact: true }).waitFor();
    await closePage(page);
  });

  it("escalates a listed need with a reason", async () => {
    const need = await listed(`旗县办不了的需求 ${unique()}`, { level: "COUNTY" });
    const page = await seated("wuyuan-dispatch", `/d/needs/${need.id}`);
    await own(page, "提级办理").click();
    await inDialog(page, "确认提级").click();
    await page.getByText("请写明提级的原因。").waitFor();
    await page.getByLabel("提级的原因").fill("旗县没有这项技术。");
    await inDialog(page, "确认提级").click();
    await page.getByText("旗县没有这项技术。").waitFor();
    assert.equal((await dispatcher.get(`/needs/${need.id}`)).level, "CITY");
    await closePage(page);
  });

  it("reopens a need that the village was rightly dissatisfied with", async () => {
    const need = await closed(`没办好的需求 ${unique()}`, "DISSATISFIED");
    const page = await seated("wuyuan-dispatch", `/d/needs/${need.id}`);
    await own(page, "重新办理").click();
    await inDialog(page, "重新办理").click();
    await page.getByRole("alert").filter({ hasText: "请写明具体情况。" }).waitFor();
    await page.getByLabel("村里不满意，属实").check();
    await page.getByLabel("具体情况").fill("只讲了一半人。");
    await checkPage(page, "the reopening");
    await inDialog(page, "重新办理").click();
    await badge(page).getByText("已列入清单", { exact: true }).waitFor();
    await page.getByText("第 2 轮办理").waitFor();
    const again = await dispatcher.get(`/needs/${need.id}`);
    assert.deepEqual([again.state, again.round, again.quantities.remaining], ["LISTED", 2, 1]);
    await closePage(page);
  });

  it("appoints another lead when the leading unit gave back its part", async () => {
    const need = await listed(`两家合办的需求 ${unique()}`);
    const other = await person("keji-clerk");
    const first = await clerk.post(`/needs/${need.id}/claim`, { quantity: 2 });
    await other.post(`/needs/${need.id}/claim`, { quantity: 2 });
    await clerk.post(`/commitments/${first.id}/return`, { reason: "近期没有能力承接" });
    const page = await seated("wuyuan-dispatch", `/d/needs/${need.id}`);
    await own(page, "指定牵头").click();
    await page.getByLabel(`${other.user.home.name}（2 场）`).check();
    await checkPage(page, "the choice of a lead");
    await page.getByRole("dialog").getByRole("button", { name: "指定牵头", exact: true }).click();
    await page.getByText(`指定${other.user.home.name}牵头`).waitFor();
    const { commitments } = await dispatcher.get(`/needs/${need.id}`);
    assert.equal(commitments.find(({ part, state }) => part === "LEAD" && state === "ACCEPTED").unit.name, other.user.home.name);
    await closePage(page);
  });

  it("reads the same filters as a board and as a calendar, and moves a need from its menu", async () => {
    const tag = unique();
    const need = await tidied(`看板上的需求 ${tag}`);
    const page = await seated("wuyuan-dispatch", `/d/needs?q=${encodeURIComponent(tag)}`);
    await page.getByRole("link", { name: "看板", exact: true }).click();
    await page.waitForURL(/view=board/);
    assert.ok(page.url().includes(`q=${tag}`), "the filter stays in the address");
    const column = (name) => page.getByRole("region", { name, exact: true });
    await column("已提交").getByRole("link", { name: need.title }).waitFor();
    await checkPage(page, "the board");
    await page.getByRole("button", { name: `操作：${need.title}` }).click();
    await inDialog(page, "列入需求清单").click();
    await column("已列入清单").getByRole("link", { name: need.title }).waitFor();
    await page.reload();
    await column("已列入清单").getByRole("link", { name: need.title }).waitFor();

    const { id } = await clerk.post(`/needs/${need.id}/claim`);
    await clerk.post(`/commitments/${id}/schedule`, { scheduledOn: day(0), place: "村委会" });
    await page.getByRole("link", { name: "日历", exact: true }).click();
    await page.waitForURL(/view=calendar/);
    await page.locator("td.today").getByRole("link", { name: `服务：${need.title}` }).waitFor();
    await checkPage(page, "the calendar");
    await own(page, "下个月").click();
    await page.waitForURL(/month=/);
    await page.getByRole("link", { name: `服务：${need.title}` }).waitFor({ state: "detached" });
    await closePage(page);
  });
});

describe("a clerk", () => {
  it("asks for a transfer with the key T, and the dispatcher grants it", async () => {
    const need = await listed(`转给别家的需求 ${unique()}`);
    const mine = await clerk.post(`/needs/${need.id}/claim`);
    const desk = await seated("nongmu-clerk", "/d/inbox?state=ACCEPTED");
    await desk.locator("main li > button").filter({ hasText: need.title }).click();
    await desk.getByRole("heading", { level: 2, name: need.title }).waitFor();
    await own(desk, "申请转办").waitFor();
    await desk.keyboard.press("t");
    await desk.getByRole("dialog", { name: "申请转办" }).waitFor();
    await inDialog(desk, "提交申请").click();
    await desk.getByRole("alert").filter({ hasText: "请选一个单位。" }).waitFor();
    await desk.getByLabel("转给哪个单位").fill("巴彦淖尔市科学技术局");
    await desk.getByRole("button", { name: /^巴彦淖尔市科学技术局/ }).click();
    await desk.getByLabel("转办的原因").fill("归科技局管。");
    await checkPage(desk, "the transfer");
    await inDialog(desk, "提交申请").click();
    await desk.getByText("已申请转办给巴彦淖尔市科学技术局，等统筹办决定。").waitFor();

    const page = await seated("wuyuan-dispatch", `/d/needs/${need.id}`);
    await page.getByText("申请转办给巴彦淖尔市科学技术局").first().waitFor();
    await page.getByText("原因：归科技局管。").waitFor();
    await checkPage(page, "a transfer to decide");
    await own(page, "同意转办").click();
    await page.getByText("已转办", { exact: true }).waitFor();
    const { commitments } = await dispatcher.get(`/needs/${need.id}`);
    assert.deepEqual(commitments.map(({ state, origin }) => [state, origin]), [["TRANSFERRED", "CLAIM"], ["PROPOSED", "TRANSFER"]]);
    await desk.goto(`${BASE_URL}/d/commitments/${mine.id}`);
    await badge(desk).getByText("已转办", { exact: true }).waitFor();
    for (const one of [page, desk]) await closePage(one);
  });

  it("is refused a transfer with a reason, and reads after the second return that a dispatch is binding", async () => {
    const need = await listed(`退来退去的需求 ${unique()}`);
    const keji = await person("keji-clerk");
    for (const one of [clerk, keji]) {
      const { id } = await one.post(`/needs/${need.id}/claim`);
      await one.post(`/commitments/${id}/return`, { reason: "不属于本单位职责" });
    }
    const page = await seated("wuyuan-dispatch", `/d/needs/${need.id}`);
    await own(page, "派单").click();
    await page.getByText("已退 2 次。这次派单是裁定，单位不能再退。").waitFor();
    await page.getByLabel("派给哪个单位").fill("巴彦淖尔市农牧局");
    await page.getByRole("button", { name: /^巴彦淖尔市农牧局/ }).click();
    await inDialog(page, "确认派单").click();
    await page.getByText("这是统筹办的裁定派单，不能再退。").waitFor();

    const { commitments } = await dispatcher.get(`/needs/${need.id}`);
    const { id } = commitments.at(-1);
    const desk = await seated("nongmu-clerk", `/d/commitments/${id}`);
    await desk.getByText("这是统筹办的裁定派单，不能再退。").waitFor();
    assert.equal(await own(desk, "退单").count(), 0);
    await own(desk, "接单").click();
    await own(desk, "申请转办").waitFor();
    await clerk.post(`/commitments/${id}/transfer`, { unitId: keji.user.home.id, reason: "人手不够" });
    await page.reload();
    await own(page, "不同意").click();
    await page.getByLabel("不同意的原因").fill("就归农牧局管。");
    await inDialog(page, "确认不同意").click();
    await page.getByText("就归农牧局管。").waitFor();
    assert.equal((await clerk.get(`/commitments/${id}`)).state, "ACCEPTED");
    for (const one of [page, desk]) await closePage(one);
  });

  it("answers in part, and the rest is listed again as a need of its own", async () => {
    const need = await listed(`只办了一部分的需求 ${unique()}`);
    const { id } = await clerk.post(`/needs/${need.id}/claim`);
    await clerk.post(`/commitments/${id}/schedule`, { scheduledOn: day(0), place: "村委会" });
    await clerk.post(`/commitments/${id}/delivery`, { deliveredOn: day(0), summary: "讲了一场。", evidence: [{ kind: "RECORD", note: "有记录" }] });
    const page = await seated("nongmu-clerk", `/d/needs/${need.id}`);
    await own(page, "答复").click();
    await page.getByLabel("办到了一部分").check();
    await page.getByRole("textbox", { name: /^答复/ }).fill("先讲了一场。");
    await inDialog(page, "提交答复").click();
    await page.getByRole("alert").filter({ hasText: "请选其余部分怎么办。" }).waitFor();
    await page.getByLabel("重新列入清单，接着办").check();
    await page.getByLabel("还要办多少（场）").fill("9");
    await page.getByLabel("这次没办完的原因").fill("下雪了。");
    await inDialog(page, "提交答复").click();
    await page.getByRole("alert").filter({ hasText: "数量要填 1 到 4 的整数。" }).waitFor();
    await page.getByLabel("还要办多少（场）").fill("3");
    await checkPage(page, "a reply in part");
    await inDialog(page, "提交答复").click();
    await page.getByText("其余部分重新列入清单：下雪了。").waitFor();
    await page.getByText("其余部分另列为", { exact: true }).waitFor();
    const { links } = await clerk.get(`/needs/${need.id}`);
    const rest = await dispatcher.get(`/needs/${links[0].id}`);
    assert.deepEqual([links[0].kind, rest.state, rest.quantity], ["REST", "LISTED", 3]);
    const anybody = await openPage(browser, PHONE);
    await anybody.goto(`${BASE_URL}/p/${rest.number}`);
    await anybody.getByText("接着办其余部分，原需求", { exact: true }).waitFor();
    await checkPage(anybody, "the public page of a rest");
    await anybody.locator("section").filter({ hasText: "相关的需求" }).getByRole("link", { name: need.title }).click();
    await anybody.waitForURL(new RegExp(`/p/${need.number}$`));
    await anybody.getByText("其余部分另列为", { exact: true }).waitFor();
    await closePage(anybody);
    await closePage(page);
  });
});

describe("a need that was taken without an offer", () => {
  it("stands on the supply list, marked, with what nobody filled in", async () => {
    const tag = unique();
    const need = await listed(`没有供给的需求 ${tag}`);
    await clerk.post(`/needs/${need.id}/claim`);
    const page = await seated("wuyuan-dispatch", `/d/offers?q=${encodeURIComponent(tag)}`);
    await page.getByLabel("来源").selectOption("NEED");
    await page.waitForURL(/origin=NEED/);
    await page.locator("tbody").getByText("由需求转入").waitFor();
    await checkPage(page, "the offers by origin");
    await page.getByRole("link", { name: need.title }).click();
    await page.getByText("未填写").first().waitFor();
    const { items } = await dispatcher.get(`/offers?q=${encodeURIComponent(tag)}`);
    const anybody = await openPage(browser, PHONE);
    await anybody.goto(`${BASE_URL}/p/${items[0].number}`);
    await anybody.getByText("由需求转入").waitFor();
    assert.equal(await anybody.getByText("未填写").count(), 2);
    await checkPage(anybody, "the public page of such an entry");
    for (const one of [page, anybody]) await closePage(one);
  });
});
