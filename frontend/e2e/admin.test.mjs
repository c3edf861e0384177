// The administrators' story: units and stations kept, a person made, let in by a second administrator, and handed over to.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { BASE_URL, checkPage, closePage, DESKTOP, launch, login, openPage, person } from "./browser.mjs";

const PASSWORD = "liang-dan-choice-2026";
const unique = () => Date.now().toString(36);

let browser;
let system;
let security;
before(async () => {
  browser = await launch();
  [system, security] = await Promise.all(["sys-admin", "sec-admin"].map(person));
});
after(() => browser?.close());

const own = (page, name) => page.getByRole("main").getByRole("button", { name, exact: true });
const inDialog = (page, name) => page.getByRole("dialog").getByRole("button", { name, exact: true });

async function administrator(name) {
  const page = await openPage(browser, DESKTOP);
  await login(page, name, /\/d\/admin\//);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

/** Types into a field that finds things, and takes the one that is called so. */
async function pick(page, label, text, hit) {
  await page.getByLabel(label).fill(text);
  await page.getByRole("button", { name: hit }).first().click();
}

async function newUnit() {
  const name = `浏览器局${unique()}`;
  return system.post("/units", { name, kind: "DEPARTMENT", sector: "AGRICULTURE", divisionCode: "150821000000" });
}

describe("the system administrator", () => {
  it("adds a unit, corrects its name, and is told why it cannot be closed", async () => {
    const page = await administrator("sys-admin");
    await page.getByRole("link", { name: "单位", exact: true }).click();
    await page.getByRole("link", { name: "新增单位" }).click();
    await own(page, "保存").click();
    await page.getByRole("alert").getByRole("link", { name: /名称/ }).waitFor();
    await checkPage(page, "the new unit with faults");
    const name = `农技站${unique()}`;
    await page.getByLabel("名称").fill(name);
    await pick(page, /^行政区划/, "五原县", "五原县");
    await page.getByLabel("性质").selectOption("VOLUNTEER_TEAM");
    await page.getByLabel("领域").selectOption("AGRICULTURE");
    await pick(page, /^主管部门/, "农牧", /农牧/);
    await own(page, "保存").click();
    await page.getByRole("heading", { name, level: 1 }).waitFor();
    await page.getByLabel("名称").fill(`${name}（新）`);
    await own(page, "保存").click();
    await page.getByText(`原为：${name}`).waitFor();
    await checkPage(page, "a unit");
    const id = page.url().split("/").at(-1);
    await system.post("/pairings", { unitId: id, divisionCode: "150821100202" });
    await own(page, "停用").click();
    await page.getByLabel("原因").fill("合并");
    await inDialog(page, "停用").click();
    await page.getByText("1 个包联").waitFor();
    await checkPage(page, "the refusal to close");
    await closePage(page);
  });

  it("keeps the filter of a list in its address", async () => {
    const page = await administrator("sys-admin");
    await page.goto(`${BASE_URL}/d/admin/stations`);
    await page.getByPlaceholder("搜索").fill("义丰");
    await own(page, "搜索").click();
    await page.waitForURL(/q=/);
    await page.getByRole("link", { name: /义丰/ }).first().waitFor();
    await page.reload();
    assert.equal(await page.getByPlaceholder("搜索").inputValue(), "义丰");
    await checkPage(page, "the stations");
    await closePage(page);
  });

  it("makes a person whom the security administrator lets in, once a password is chosen", async () => {
    const unit = await newUnit();
    const page = await administrator("sys-admin");
    await page.goto(`${BASE_URL}/d/admin/people/new`);
    const loginName = `clerk-${unique()}`;
    await page.getByLabel("姓名").fill("云秀兰");
    await page.getByLabel("账号").fill(loginName);
    await page.getByLabel("归属类型").selectOption("UNIT");
    await pick(page, /^归属（|^归属(?!类型)/, unit.name, new RegExp(unit.name));
    await checkPage(page, "a new person");
    await own(page, "建立账号").click();
    const link = await page.locator("code").innerText();
    await checkPage(page, "the one-time link");
    await closePage(page);

    const theirs = await openPage(browser, DESKTOP);
    await theirs.goto(link.replace(/^https?:\/\/[^/]+/, BASE_URL));
    await theirs.getByLabel("新密码").fill(PASSWORD);
    await checkPage(theirs, "choosing a password");
    await theirs.getByRole("button", { name: "设置密码" }).click();
    await theirs.getByText("密码已设好").waitFor();

    const grants = await administrator("sec-admin");
    await grants.waitForURL(/state=PENDING/);
    await grants.getByPlaceholder("搜索").fill(loginName);
    await own(grants, "搜索").click();
    await checkPage(grants, "the people who wait");
    await grants.getByRole("link", { name: "云秀兰" }).click();
    await own(grants, "授予角色").click();
    await grants.getByText("在用").waitFor();
    await checkPage(grants, "a person");
    await closePage(grants);

    await theirs.goto(`${BASE_URL}/login`);
    await theirs.getByLabel("账号").fill(loginName);
    await theirs.getByLabel("密码").fill(PASSWORD);
    await theirs.locator("form").getByRole("button", { name: "登录" }).click();
    await theirs.waitForURL(/\/d\/inbox/);
    await closePage(theirs);
  });

  it("hands a station over, and the history says who was in post when", async () => {
    const division = (await system.get("/divisions?parent=150821103000&limit=100")).items.at(-1).code;
    const station = (await system.get(`/stations?division=${division}`)).items[0];
    const body = (loginName) => ({ loginName, displayName: loginName, role: "OFFICER", home: { kind: "STATION", id: station.id }, post: "MAIN", handOver: true });
    const first = await system.post("/users", body(`first-${unique()}`));
    await security.post(`/users/${first.id}/role-grant`, { role: "OFFICER" });

    const page = await administrator("sys-admin");
    await page.goto(`${BASE_URL}/d/admin/people/new`);
    const loginName = `next-${unique()}`;
    await page.getByLabel("姓名").fill("接任人");
    await page.getByLabel("账号").fill(loginName);
    await pick(page, /^归属（|^归属(?!类型)/, station.name.slice(0, 4), new RegExp(station.name));
    await own(page, "建立账号").click();
    await page.getByText(`${first.displayName} 在岗`).waitFor();
    await page.getByLabel("接替现在岗的人").check();
    await own(page, "建立账号").click();
    await page.locator("code").waitFor();
    await page.goto(`${BASE_URL}/d/admin/stations/${station.id}`);
    await page.getByText("接任人").first().waitFor();
    await page.getByText(first.displayName).waitFor();
    await checkPage(page, "a station with its history");
    assert.equal((await system.get(`/users/${first.id}`)).state, "SUSPENDED");
    await closePage(page);
  });

  it("pairs a unit with a village", async () => {
    const unit = await newUnit();
    const page = await administrator("sys-admin");
    await page.getByRole("link", { name: "包联", exact: true }).click();
    await own(page, "新增包联").click();
    await pick(page.getByRole("dialog"), /^单位/, unit.name, new RegExp(unit.name));
    await pick(page.getByRole("dialog"), /^行政区划/, "义丰村", /义丰村/);
    await checkPage(page, "a new pairing");
    await inDialog(page, "包联").click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    const [pairing] = (await system.get(`/pairings?unitId=${unit.id}`)).items;
    assert.equal(pairing.unit.id, unit.id);
    await closePage(page);
  });

  it("defines a category with a field of its own and retires it", async () => {
    const page = await administrator("sys-admin");
    await page.getByRole("link", { name: "类别", exact: true }).click();
    await checkPage(page, "the categories");
    await page.getByRole("link", { name: "新增类别" }).click();
    const code = `E2E_${unique().toUpperCase()}`;
    await page.getByLabel("代码").fill(code);
    await page.getByLabel("目录").selectOption("SEVEN_DELIVERIES");
    await page.getByLabel("名称", { exact: false }).first().fill(`送${code}`);
    await own(page, "保存").click();
    await page.getByRole("heading", { name: `送${code}`, level: 1 }).waitFor();
    await own(page, "新增字段").click();
    await page.getByLabel("中文标签").fill("面积");
    await page.getByLabel("英文标签").fill("Area");
    await page.getByLabel("字段代码").fill("area");
    await page.getByLabel("类型").selectOption("NUMBER");
    await page.getByLabel("计量单位").fill("亩");
    await checkPage(page, "a new field");
    await inDialog(page, "增加").click();
    await page.getByText("面积").waitFor();
    await checkPage(page, "a category");
    await own(page, "停用").first().click();
    await page.getByLabel("原因").fill("试用结束");
    await inDialog(page, "停用").click();
    await page.getByText(/起停用/).first().waitFor();
    await closePage(page);
  });

  it("sets the evidence that a form asks for and names a stage", async () => {
    const page = await administrator("sys-admin");
    await page.getByRole("link", { name: "佐证与阶段" }).click();
    await page.getByLabel("电话 方案").or(page.getByRole("row", { name: /电话/ }).getByRole("combobox").first()).first().selectOption("suggested");
    await page.getByText("已保存。").waitFor();
    await checkPage(page, "the rules");
    const { evidence } = await system.get("/service-forms/PHONE");
    assert.deepEqual(evidence.find(({ kind }) => kind === "PLAN"), { kind: "PLAN", required: false });
    await closePage(page);
  });

  it("adds a set of categories, names it anew, and retires it", async () => {
    const page = await administrator("sys-admin");
    await page.getByRole("link", { name: "类别", exact: true }).click();
    await page.getByRole("link", { name: "管理目录" }).click();
    await own(page, "新增目录").click();
    const code = `E2E_${unique().toUpperCase()}`;
    await page.getByLabel("代码").fill(code);
    await page.getByLabel("名称", { exact: false }).first().fill(`目录${code}`);
    await checkPage(page, "a new set");
    await inDialog(page, "保存").click();
    const row = page.getByRole("row", { name: new RegExp(code) });
    await row.getByRole("button", { name: "修改" }).click();
    await page.getByLabel("名称", { exact: false }).first().fill(`新目录${code}`);
    await inDialog(page, "保存").click();
    await page.getByRole("link", { name: `新目录${code}` }).waitFor();
    await row.getByRole("button", { name: /停用/ }).click();
    await page.getByLabel("原因").fill("试用结束");
    await inDialog(page, "停用").click();
    await row.waitFor({ state: "detached" });
    await checkPage(page, "the sets");
    await closePage(page);
  });
});

describe("the security administrator", () => {
  it("gives an integrator a key that is shown once, and revokes it", async () => {
    const page = await administrator("sec-admin");
    await page.getByRole("link", { name: "接口密钥" }).click();
    await own(page, "发放密钥").click();
    await inDialog(page, "发放").click();
    await page.getByText("请填写。").first().waitFor();
    const name = `热线${unique()}`;
    await page.getByLabel("名称").fill(name);
    await pick(page, /^行政区划/, "五原县", "五原县");
    await page.getByLabel("报送需求").check();
    await page.getByLabel("有效期至").fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10));
    await checkPage(page, "a new key");
    await inDialog(page, "发放").click();
    const key = (await page.getByRole("status").locator("code").textContent()) ?? "";
    assert.match(key, /^lk_live_/);
    const pushed = () => fetch(`${BASE_URL}/api/v1/needs?limit=1`, { headers: { Authorization: `Bearer ${key}` } });
    assert.equal((await pushed()).status, 403, "it may file needs, not read them");
    await checkPage(page, "the keys");
    await page.getByRole("button", { name: `吊销 ${name}` }).click();
    await inDialog(page, "吊销").click();
    await page.getByRole("row", { name: new RegExp(name) }).getByText("已吊销").waitFor();
    assert.equal((await pushed()).status, 401);
    await closePage(page);
  });
});

describe("the audit administrator", () => {
  it("reads who did what, of one object too", async () => {
    const { id, name } = await newUnit();
    const page = await administrator("audit-admin");
    await page.getByLabel("对象").selectOption("UNIT");
    const row = page.getByRole("row", { name: /新增单位/ }).first();
    await row.getByRole("link", { name: "乔振华" }).waitFor();
    await checkPage(page, "the audit entries");
    await page.goto(`${BASE_URL}/d/admin/audit?objectId=${id}`);
    await page.getByRole("row", { name: /新增单位/ }).waitFor();
    assert.equal(await page.locator("tbody tr").count(), 1, `only the making of ${name}`);
    await own(page, "查看全部").click();
    await page.waitForFunction(() => document.querySelectorAll("tbody tr").length > 1);
    await closePage(page);
  });
});
