// Needs on paper: a form is printed for each village, filled in by hand, and typed as a stack.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { encode } from "uqr";
import { BASE_URL, checkPage, closePage, DESKTOP, launch, login, openPage, person, PHONE } from "./browser.mjs";

const unique = () => Date.now().toString(36);
const OFFICER = "cun-main";

let browser;
let officer;
before(async () => {
  browser = await launch();
  officer = await person(OFFICER);
});
after(() => browser?.close());

/** How many sheets of which size the printer would get. */
async function printed(page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [width, height].map((points) => Math.round((Number(points) * 25.4) / 72)).join("×"));
  return { pages: [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length, sizes: new Set(sizes) };
}

/** The path of a code as the page draws it. */
const drawn = (address) => encode(address, { border: 2 }).data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
const sheets = (page) => page.getByRole("article");
const listed = (page, text) => page.locator("ol > li", { hasText: text });

for (const [device, viewport, touch] of [["computer", DESKTOP, false], ["phone", PHONE, true]]) {
  describe(`needs on paper, at a ${device}`, () => {
    it("are printed on one page of A4 with the code of the own village, and nothing else", async () => {
      const page = await openPage(browser, viewport);
      await login(page, OFFICER);
      await page.getByRole("link", { name: "打印需求表" }).click();
      const { division, name } = officer.user.home;
      await page.getByRole("img", { name: "扫码录入本村需求" }).waitFor();
      await sheets(page).getByText(`民情联络站：${name}`).waitFor();
      await sheets(page).getByText("送科技").first().waitFor();
      assert.equal(await sheets(page).locator("svg path").getAttribute("d"), drawn(`${BASE_URL}/o/stack?division=${division.code}`));
      await checkPage(page, "the form on paper");
      assert.deepEqual(await printed(page), { pages: 1, sizes: new Set(["210×297"]) });
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator("header:not(article *), nav, h1, button").locator("visible=true").count(), 0, "only the form is printed");
      assert.ok(await sheets(page).isVisible());
      await closePage(page);
    });

    it("are printed for the villages that a dispatcher chooses", async () => {
      const page = await openPage(browser, viewport);
      await login(page, "wuyuan-dispatch");
      await page.goto(`${BASE_URL}/d/needs`);
      await page.getByRole("link", { name: "打印需求表" }).click();
      await page.getByLabel("苏木乡镇").selectOption("银定图镇");
      await page.waitForURL(/division=/);
      await page.getByRole("status").filter({ hasText: "共 7 页" }).waitFor();
      await page.getByText("前进", { exact: true }).click();
      await page.getByRole("status").filter({ hasText: "共 6 页" }).waitFor();
      await page.getByRole("img", { name: "扫码录入本村需求" }).nth(5).waitFor();
      await checkPage(page, "the forms of a township");
      assert.deepEqual(await printed(page), { pages: 6, sizes: new Set(["210×297"]) });
      await closePage(page);
    });

    it("are typed one after the other, with their numbers below", async () => {
      const page = await openPage(browser, viewport, { hasTouch: touch });
      const mark = unique();
      const { division } = officer.user.home;
      await page.goto(`${BASE_URL}/o/stack?division=${division.code}`);
      await page.waitForURL(/\/login\?to=/);
      await login(page, OFFICER, /\/o\/stack\?division=/);
      await page.getByLabel("收集人").fill("收表的王二");
      const text = page.getByLabel("村里需要什么？");
      await text.fill(`纸上写的：教教电焊 ${mark}`);
      await page.getByLabel("类别").selectOption("送科技");
      await page.getByLabel("数量").fill("2");
      await page.getByLabel("单位").fill("场");
      await page.getByLabel("大约多少人").fill("20");
      await page.getByLabel("最早哪天").fill("2027-03-01");
      await page.getByLabel("最晚哪天").fill("2027-03-20");
      await page.getByLabel("急", { exact: true }).check();
      await page.getByLabel("联系人姓名").fill("李四");
      await page.getByLabel("联系电话").fill("13800004321");
      if (touch) await page.getByRole("button", { name: "下一张" }).click();
      else await page.getByLabel("联系电话").press("Enter");
      await listed(page, mark).getByRole("link", { name: /^XQ-/ }).waitFor();
      assert.equal(await text.inputValue(), "");
      assert.equal(await page.evaluate(() => document.activeElement?.id), "field-text");
      await page.getByText("已录 1 张，失败 0 张", { exact: true }).waitFor();
      await checkPage(page, "a stack");
      const need = await officer.get(`/needs/${(await listed(page, mark).getByRole("link").getAttribute("href")).split("/").at(-1)}`);
      const { state, channel, collectedBy, quantity, unit, people, wantedFrom, wantedUntil, urgency, categoryCode, contact } = need;
      assert.deepEqual(
        { state, channel, collectedBy, quantity, unit, people, wantedFrom, wantedUntil, urgency, categoryCode, division: need.division.code, phone: contact.phone },
        {
          state: "SUBMITTED", channel: "DEMAND_FORM", collectedBy: "收表的王二", quantity: 2, unit: "场", people: 20, wantedFrom: "2027-03-01", wantedUntil: "2027-03-20",
          urgency: "URGENT", categoryCode: "SCIENCE_TECH", division: division.code, phone: "138****4321",
        },
      );
      await closePage(page);
    });

    it("are asked about when one is typed twice, and corrected when one is refused", async () => {
      const page = await openPage(browser, viewport);
      await login(page, OFFICER);
      await page.getByRole("link", { name: "整叠录入" }).click();
      const mark = unique();
      const text = page.getByLabel("村里需要什么？");
      await text.fill(`修一修机井 ${mark}`);
      await text.press("Enter");
      await listed(page, mark).getByRole("link", { name: /^XQ-/ }).waitFor();
      await text.fill(`修一修机井，${mark}。`);
      await text.press("Enter");
      await page.getByRole("alert").getByText("和第 1 张一模一样").waitFor();
      await checkPage(page, "a sheet typed twice");
      await page.getByRole("button", { name: "不录，回去改" }).click();
      await text.fill(`浇地的事 ${mark}`);
      await page.getByLabel("联系人姓名").fill("李四");
      await page.getByLabel("联系电话").fill("123");
      await page.getByRole("button", { name: "下一张" }).click();
      const refused = listed(page, "浇地的事");
      await refused.getByText("没有提交成功").waitFor();
      await page.getByText("已录 1 张，失败 1 张", { exact: true }).waitFor();
      await checkPage(page, "a sheet that was refused");
      await refused.getByRole("button", { name: "改这张" }).click();
      const phone = page.getByLabel("联系电话");
      assert.deepEqual([await phone.inputValue(), await phone.getAttribute("aria-invalid")], ["123", "true"]);
      assert.equal(await page.evaluate(() => document.activeElement?.id), "field-contactPhone");
      await phone.fill("13800001234");
      await page.getByRole("button", { name: "改好了，重新提交" }).click();
      await refused.getByRole("link", { name: /^XQ-/ }).waitFor();
      await page.getByText("已录 2 张，失败 0 张", { exact: true }).waitFor();
      assert.equal((await officer.get(`/needs?q=${encodeURIComponent(mark)}`)).items.length, 2, "the double was not filed");
      await closePage(page);
    });

    it("are typed at the office for the village that brought them", async () => {
      const page = await openPage(browser, viewport);
      const { division } = officer.user.home;
      await login(page, "wuyuan-dispatch");
      await page.goto(`${BASE_URL}/d/needs`);
      await page.getByRole("link", { name: "整叠录入" }).click();
      const mark = unique();
      const text = page.getByLabel("村里需要什么？");
      await text.fill(`村里送来的表 ${mark}`);
      await page.getByRole("button", { name: "下一张" }).click();
      await page.getByText("请先选村。").waitFor();
      await checkPage(page, "a stack at the office");
      await page.goto(`${BASE_URL}/d/stack?division=${division.code}`);
      await page.getByText("已选：").getByText(division.name).waitFor();
      assert.equal(await text.inputValue(), `村里送来的表 ${mark}`, "what was typed is still there");
      await page.getByRole("button", { name: "下一张" }).click();
      const link = listed(page, mark).getByRole("link", { name: /^XQ-/ });
      await link.waitFor();
      const need = await officer.get(`/needs/${(await link.getAttribute("href")).split("/").at(-1)}`);
      assert.deepEqual([need.state, need.channel, need.division.code, need.station.id], ["SUBMITTED", "DEMAND_FORM", division.code, officer.user.home.id]);
      await link.click();
      await page.waitForURL(`**/d/needs/${need.id}`);
      await closePage(page);
    });

    it("are kept without a network, across a reload, and arrive once", async () => {
      const page = await openPage(browser, viewport);
      await login(page, OFFICER);
      await page.evaluate(() => navigator.serviceWorker?.ready.then(() => undefined));
      await page.goto(`${BASE_URL}/o/stack`);
      const mark = unique();
      const text = page.getByLabel("村里需要什么？");
      await text.waitFor();
      await page.context().setOffline(true);
      await text.fill(`没信号时录的 ${mark}`);
      await text.press("Enter");
      await listed(page, mark).getByText("等网络上传").waitFor();
      await text.fill(`录了一半的 ${mark}`);
      await page.waitForTimeout(600);
      await page.reload();
      await listed(page, "没信号时录的").getByText("等网络上传").waitFor();
      assert.equal(await text.inputValue(), `录了一半的 ${mark}`);
      await page.getByText("已录 1 张，失败 0 张，等待上传 1 张", { exact: true }).waitFor();
      await page.context().setOffline(false);
      await listed(page, "没信号时录的").getByRole("link", { name: /^XQ-/ }).waitFor({ timeout: 45_000 });
      const { items } = await officer.get(`/needs?q=${encodeURIComponent(mark)}`);
      assert.deepEqual(items.map(({ title, state }) => [title, state]), [[`没信号时录的 ${mark}`, "SUBMITTED"]]);
      await closePage(page);
    });
  });
}
