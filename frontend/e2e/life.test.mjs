// One need through its whole life, by four people at their own screens; nothing here goes past the pages they see.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { BASE_URL, checkPage, closePage, DESKTOP, launch, login, openPage, PHONE } from "./browser.mjs";

// A red square, 8×8: a photo is a photo.
const PHOTO = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC", "base64");
const CLERK_UNIT = "五原县葵乡助农志愿服务队";
const unique = () => Date.now().toString(36);
/** A day of Bayannur, as a date field takes it. */
const day = (ahead = 0) => new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(Date.now() + ahead * 86_400_000);

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const button = (page, name) => page.getByRole("button", { name, exact: true });
const inDialog = (page) => page.getByRole("dialog");
const badge = (page) => page.locator("main article header .badge").first();

async function seated(loginName, viewport) {
  const page = await openPage(browser, viewport);
  await login(page, loginName);
  return page;
}

/** What everybody concerned reads on the need's page: where it stands, and what has happened. */
async function reads(page, { state, happened = [] }) {
  await badge(page).getByText(state, { exact: true }).waitFor();
  for (const sentence of happened) await page.locator("main ol.line").getByText(sentence).first().waitFor();
}

/** Opens one's own list, finds the need by its title, and opens it. */
async function opens(page, list, title) {
  await page.goto(BASE_URL + list);
  const link = page.locator("main").getByRole("link", { name: title }).first();
  await link.waitFor();
  await link.click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** On the officer's own list, under what waits for the village and with what is asked of it. */
async function asked(page, title, call) {
  await page.goto(`${BASE_URL}/o`);
  const card = page.locator("section").filter({ has: page.getByRole("heading", { name: "待您处理" }) }).getByRole("listitem").filter({ hasText: title });
  await card.getByText(call, { exact: true }).waitFor();
  await card.getByRole("link", { name: title }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

async function fills(page, text, { photo, contact, form } = {}) {
  await page.goto(`${BASE_URL}/o`);
  await page.getByRole("link", { name: "报需求" }).click();
  await page.getByLabel("村里需要什么？").fill(text);
  if (photo || contact || form) await page.getByText("更多（都可以不填）").click();
  if (photo) {
    await page.getByLabel("拍照或选照片").setInputFiles({ name: "地头.png", mimeType: "image/png", buffer: PHOTO });
    await page.getByRole("img", { name: "照片 1" }).waitFor();
  }
  if (contact) {
    await page.getByLabel("联系人姓名").fill(contact.name);
    await page.getByLabel("联系电话").fill(contact.phone);
  }
  if (form) await describes(page, form);
}

/** What a need must say before it can be listed. */
async function describes(page, form = "FIELD_GUIDANCE") {
  await page.getByLabel("类别").selectOption({ label: "送科技" });
  await page.getByLabel("服务形式").selectOption(form);
  await page.getByLabel("时间不限").check();
  await page.getByLabel("数量").fill("1");
  await page.getByLabel("单位", { exact: true }).fill("场");
}

/** Submits, and returns the number that the village gets. */
async function submits(page) {
  await button(page, "提交").click();
  await page.getByRole("heading", { name: "已提交" }).waitFor();
  const number = await page.getByText(/^XQ-\d{6}-\d{4}-\d{5,7}$/).textContent();
  await page.getByRole("link", { name: "查看需求" }).click();
  await reads(page, { state: "已提交", happened: [/提交了需求$/] });
  return number;
}

/** Nothing of the county is suggested to a need that only the village itself is to handle; the page says so. */
async function raises(dispatcher, title) {
  await opens(dispatcher, "/d/needs?state=SUBMITTED", title);
  await dispatcher.getByText(/^办理层级是村级/).waitFor();
  await dispatcher.getByRole("link", { name: "修改需求" }).click();
  await dispatcher.getByLabel("办理层级").selectOption("COUNTY");
  await button(dispatcher, "保存").click();
  await dispatcher.getByText("旗县级", { exact: true }).waitFor();
}

async function lists(dispatcher, title) {
  await opens(dispatcher, "/d/needs?state=SUBMITTED", title);
  await button(dispatcher, "列入需求清单").click();
  await reads(dispatcher, { state: "已列入清单", happened: [/列入需求清单$/] });
}

/** Takes a commitment out of a folder of the inbox, as a clerk does. */
async function takesUp(clerk, folder, title) {
  await clerk.goto(`${BASE_URL}/d/inbox`);
  await clerk.getByRole("link", { name: folder }).click();
  await clerk.locator("main li > button").filter({ hasText: title }).click();
  await clerk.getByRole("heading", { level: 2, name: title }).waitFor();
}

async function accepts(clerk, title) {
  await takesUp(clerk, "待接单", title);
  await button(clerk, "接单").click();
  await clerk.getByRole("region", { name: title }).getByText("已接单", { exact: true }).waitFor();
}

describe("a need", () => {
  it("is filed, put right, listed, claimed, served, confirmed, answered, judged, and read by anybody", async () => {
    const officer = await seated("cun-main", PHONE);
    const dispatcher = await seated("wuyuan-dispatch", DESKTOP);
    const clerk = await seated("zhiyuan-clerk", DESKTOP);
    const mark = unique();
    const title = `想请人来看看葵花锈病 ${mark}`;
    const contact = { name: `李改${mark}`, phone: "13904780321" };

    // The officer files it, with a photo and somebody to call.
    await fills(officer, title, { photo: true, contact });
    const number = await submits(officer);
    await officer.getByRole("link", { name: /\.jpg$/ }).waitFor();
    await checkPage(officer, "the filed need");
    await isNotPublicYet(number, title);

    // The dispatcher sends it back, with everything that is missing at once.
    await opens(dispatcher, "/d", title);
    await reads(dispatcher, { state: "已提交", happened: ["贾润莲提交了需求"] });
    await button(dispatcher, "退回补充").click();
    await dispatcher.getByLabel("哪一项").selectOption("quantity");
    await dispatcher.getByLabel("第 1 处要补充什么").fill("请写明要讲几场。");
    await button(dispatcher, "再加一处").click();
    await dispatcher.getByLabel("哪一项").nth(1).selectOption("categoryCode");
    await dispatcher.getByLabel("第 2 处要补充什么").fill("请选一个类别。");
    await button(inDialog(dispatcher), "退回补充").click();
    await reads(dispatcher, { state: "待补充", happened: [/退回，请补充$/] });
    await dispatcher.getByRole("heading", { name: "需要补充" }).waitFor();

    // The officer sees both gaps and fills them.
    await asked(officer, title, "请补充后重新提交");
    await reads(officer, { state: "待补充", happened: [/退回，请补充$/] });
    for (const gap of ["请写明要讲几场。", "请选一个类别。"]) await officer.getByRole("listitem").getByText(gap, { exact: true }).waitFor();
    await officer.getByRole("link", { name: "补充需求" }).click();
    await describes(officer);
    await button(officer, "保存并提交").click();
    await reads(officer, { state: "已提交", happened: [/补充后重新提交$/] });

    await lists(dispatcher, title);
    assert.equal(await dispatcher.getByText(number, { exact: true }).count(), 1, "the number stays");

    // The clerk claims it, schedules it, and serves.
    await clerk.goto(`${BASE_URL}/d/inbox`);
    await clerk.getByRole("link", { name: "可认领的需求" }).click();
    await clerk.getByLabel("搜索").fill(mark);
    await clerk.keyboard.press("Enter");
    await clerk.getByRole("region", { name: title }).waitFor();
    await button(clerk, "认领").click();
    await clerk.getByLabel("完成期限").fill(day(10));
    await button(inDialog(clerk), "确认认领").click();
    await clerk.waitForURL(/\/d\/commitments\//);
    await badge(clerk).getByText("已接单", { exact: true }).waitFor();
    await button(clerk, "排期").click();
    await clerk.getByLabel("哪天（必填）").fill(day());
    await clerk.getByLabel("地点").fill("村东的葵花地");
    await button(inDialog(clerk), "确定排期").click();
    await badge(clerk).getByText("已排期", { exact: true }).waitFor();

    await opens(officer, "/o", title);
    await reads(officer, { state: "已排期", happened: [`${CLERK_UNIT}认领了需求`, `${CLERK_UNIT}定了时间和地点`] });
    await officer.getByText("村东的葵花地", { exact: true }).waitFor();

    await clerk.getByLabel("做了什么").fill("到地里看了锈病，讲了怎么打药。");
    await clerk.getByLabel("实到人数").fill("18");
    await clerk.getByLabel("第 1 件的种类").selectOption("PHOTO_AFTER");
    await clerk.getByLabel("第 1 件的文件").setInputFiles({ name: "讲解现场.png", mimeType: "image/png", buffer: PHOTO });
    await clerk.getByText("讲解现场.png").waitFor();
    await button(clerk, "提交服务记录").click();
    await badge(clerk).getByText("已服务", { exact: true }).waitFor();
    const evidence = clerk.getByRole("link", { name: "讲解现场.png" });
    const [download] = await Promise.all([clerk.waitForEvent("download"), evidence.click()]);
    assert.equal(await download.failure(), null, "the evidence can be fetched again");

    // The village says that it came.
    await asked(officer, title, "请确认服务送到");
    await officer.getByText("到地里看了锈病，讲了怎么打药。", { exact: true }).waitFor();
    await officer.getByText("佐证 1 件", { exact: true }).waitFor();
    await button(officer, "确认服务已送到").click();
    await officer.getByText("村里已确认", { exact: true }).waitFor();
    await reads(officer, { state: "已服务", happened: [`${CLERK_UNIT}提供了服务`, /确认服务已送到$/] });
    assert.equal(await button(officer, "确认服务已送到").count(), 0);

    // The clerk answers.
    await takesUp(clerk, "村里已确认", title);
    await clerk.getByRole("link", { name: "查看承接" }).click();
    await badge(clerk).getByText("村里已确认", { exact: true }).waitFor();
    await clerk.getByText("服务已送到，请答复村里。").waitFor();
    await clerk.getByRole("link", { name: "去答复" }).click();
    await button(clerk, "答复").click();
    await clerk.getByLabel("已办到").check();
    await clerk.getByRole("textbox", { name: /答复/ }).fill("葵花锈病已现场看过，打药方法也讲了。");
    await button(inDialog(clerk), "提交答复").click();
    await reads(clerk, { state: "已答复", happened: [`${CLERK_UNIT}作了答复`] });

    // The village judges, and that closes it.
    await asked(officer, title, "请看答复并评价");
    await reads(officer, { state: "已答复", happened: [`${CLERK_UNIT}作了答复`] });
    await officer.getByText("葵花锈病已现场看过，打药方法也讲了。", { exact: true }).waitFor();
    await officer.getByLabel("满意", { exact: true }).check();
    await officer.getByLabel("解决了", { exact: true }).check();
    await officer.getByLabel("想说的话（可不填）").fill("讲得细，听得懂。");
    await button(officer, "提交评价").click();
    await reads(officer, { state: "已办结", happened: [/评价了答复$/] });
    await officer.getByRole("heading", { name: "村里的评价" }).waitFor();
    await checkPage(officer, "the closed need");
    for (const page of [dispatcher, clerk]) {
      await opens(page, "/d/needs?state=ANSWERED,CLOSED", title);
      await reads(page, { state: "已办结", happened: [/评价了答复$/] });
    }

    await readsInPublic({ number, title, contact });
    for (const page of [officer, dispatcher, clerk]) await closePage(page);
  });

  it("is ordered by the village from an offer, and accepted by the unit that made it", async () => {
    const officer = await seated("cun-main", PHONE);
    const dispatcher = await seated("wuyuan-dispatch", DESKTOP);
    const clerk = await seated("zhiyuan-clerk", DESKTOP);
    const title = `想请人讲讲盐碱地怎么种葵花 ${unique()}`;
    await fills(officer, title, { form: "CLASSROOM" });
    await submits(officer);
    await raises(dispatcher, title);
    await lists(dispatcher, title);

    await opens(officer, "/o", title);
    await officer.getByRole("link", { name: "点单" }).click();
    await officer.getByText(title, { exact: true }).waitFor();
    const offer = officer.getByRole("listitem").filter({ has: officer.getByRole("heading", { name: "盐碱地种植小课" }) });
    await offer.getByText("为什么推荐").click();
    await checkPage(officer, "the suggestions");
    await button(offer, "点单").click();
    await officer.getByText("按需求的数量点单：1 场。").waitFor();
    await button(inDialog(officer), "点单").click();
    await officer.waitForURL(/\/o\/needs\/[^/]+$/);
    await officer.getByText("待接单", { exact: true }).waitFor();
    await reads(officer, { state: "已列入清单", happened: [`贾润莲向${CLERK_UNIT}点了单`] });

    await accepts(clerk, title);
    await opens(officer, "/o", title);
    await officer.getByText("已接单", { exact: true }).waitFor();
    await reads(officer, { state: "已承接", happened: [`${CLERK_UNIT}接了单`] });
    for (const page of [officer, dispatcher, clerk]) await closePage(page);
  });

  it("is dispatched to a department of the city, and accepted there", async () => {
    const officer = await seated("cun-main", PHONE);
    const dispatcher = await seated("wuyuan-dispatch", DESKTOP);
    const clerk = await seated("nongmu-clerk", DESKTOP);
    const title = `想请市里看看羊的疫病 ${unique()}`;
    await fills(officer, title, { form: "FIELD_GUIDANCE" });
    await submits(officer);
    await lists(dispatcher, title);

    await button(dispatcher, "派单").first().click();
    await dispatcher.getByLabel("派给哪个单位").fill("巴彦淖尔市农牧局");
    await dispatcher.getByRole("button", { name: /^巴彦淖尔市农牧局/ }).click();
    await dispatcher.getByLabel("完成期限").fill(day(15));
    await button(inDialog(dispatcher), "确认派单").click();
    await dispatcher.getByText("待接单", { exact: true }).waitFor();
    await reads(dispatcher, { state: "已列入清单", happened: [/派单给巴彦淖尔市农牧局$/] });

    await accepts(clerk, title);
    await opens(dispatcher, "/d/needs?state=LISTED,RECEIVED,SCHEDULED", title);
    await reads(dispatcher, { state: "已承接", happened: ["巴彦淖尔市农牧局接了单"] });
    for (const page of [officer, dispatcher, clerk]) await closePage(page);
  });
});

/** Somebody scans the code of the receipt at once: nothing of the need is public, and the page says when it will be. */
async function isNotPublicYet(number, title) {
  const anybody = await openPage(browser, PHONE);
  await anybody.goto(`${BASE_URL}/p/${number}`);
  await anybody.getByText("刚报的需求，要等统筹办列入清单以后才能查到。").waitFor();
  assert.ok(!(await anybody.content()).includes(title));
  await closePage(anybody);
}

/** Found on the public list, with its way, answer and rating, and nothing by which somebody could be found. */
async function readsInPublic({ number, title, contact }) {
  const anybody = await openPage(browser, PHONE);
  await anybody.goto(BASE_URL);
  await anybody.getByLabel("搜索").fill(title);
  await button(anybody, "搜索").click();
  await anybody.waitForURL(/\?q=/);
  await anybody.getByRole("link", { name: title }).click();
  await anybody.waitForURL(new RegExp(`/p/${number}$`));
  await anybody.getByRole("heading", { level: 1, name: title }).waitFor();
  await badge(anybody).getByText("已办结", { exact: true }).waitFor();
  await anybody.getByText("葵花锈病已现场看过，打药方法也讲了。").waitFor();
  const way = await anybody.locator("main ol li strong").allTextContents();
  assert.deepEqual(way, ["已列入清单", "已承接", "已排期", "已服务", "已答复", "已办结"]);
  assert.match(await anybody.locator("[aria-current=step]").innerText(), /^已办结/);
  await anybody.getByText("满意", { exact: true }).waitFor();
  await anybody.getByText(CLERK_UNIT).first().waitFor();
  const shown = await anybody.content();
  for (const secret of [contact.name, contact.phone, contact.phone.slice(-4), "贾润莲", "康晓东", "高志远", "讲得细", "没有解决", "讲解现场", "/attachments/"]) {
    assert.ok(!shown.includes(secret), `the public page shows ${secret}`);
  }
  await checkPage(anybody, "the public page of the need");
  await closePage(anybody);
}
