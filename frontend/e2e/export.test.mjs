// Both lists leave the desk as files that hold what the screen filters.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { inflateRawSync } from "node:zlib";
import { BASE_URL, checkPage, closePage, DESKTOP, launch, login, openPage, person, PHONE } from "./browser.mjs";

const ENTRY = 0x02014b50;

let browser;
let dispatcher;
before(async () => {
  browser = await launch();
  dispatcher = await person("wuyuan-dispatch");
});
after(() => browser?.close());

/** The sheet inside of the archive: its directory stands at its end. */
function sheetOf(path) {
  const file = readFileSync(path);
  for (let at = file.lastIndexOf(Buffer.from("PK\u0005\u0006")), entry = file.readUInt32LE(at + 16); file.readUInt32LE(entry) === ENTRY; ) {
    const [size, name, extra, comment, start] = [file.readUInt32LE(entry + 20), file.readUInt16LE(entry + 28), file.readUInt16LE(entry + 30), file.readUInt16LE(entry + 32), file.readUInt32LE(entry + 42)];
    if (file.toString("utf8", entry + 46, entry + 46 + name) === "xl/worksheets/sheet1.xml") {
      const begin = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
      return inflateRawSync(file.subarray(begin, begin + size)).toString("utf8");
    }
    entry += 46 + name + extra + comment;
  }
  throw new Error("no sheet in the file");
}

const numbersIn = (sheet, kind) => [...sheet.matchAll(new RegExp(`>(${kind}-[^<]+)<`, "g"))].map(([, number]) => number);

async function exported(page) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "导出", exact: true }).click()]);
  return { name: file.suggestedFilename(), sheet: sheetOf(await file.path()) };
}

for (const [device, viewport] of [["desktop", DESKTOP], ["phone", PHONE]]) {
  describe(`the lists as files, on a ${device}`, () => {
    it("hold the needs that the screen filters, in its order", async () => {
      const page = await openPage(browser, viewport);
      await login(page, "wuyuan-dispatch");
      await page.goto(`${BASE_URL}/d/needs?state=LISTED,RECEIVED&urgency=URGENT`);
      await page.getByRole("button", { name: "导出", exact: true }).waitFor();
      await page.getByText(/^共 \d+ 条$/).waitFor();
      const { name, sheet } = await exported(page);
      assert.match(name, /^需求清单-\d{4}-\d{2}-\d{2}\.xlsx$/);
      const { items } = await dispatcher.get("/needs?state=LISTED,RECEIVED&urgency=URGENT&limit=100&sort=-updatedAt");
      assert.ok(items.length > 0);
      assert.deepEqual(numbersIn(sheet, "XQ"), items.map(({ number }) => number));
      await checkPage(page, "the needs with their export");
      await closePage(page);
    });

    it("hold the offers that the screen filters", async () => {
      const page = await openPage(browser, viewport);
      await login(page, "wuyuan-dispatch");
      await page.goto(`${BASE_URL}/d/offers?state=PUBLISHED&categoryCode=HEALTH`);
      await page.getByText(/^共 \d+ 条$/).waitFor();
      const { name, sheet } = await exported(page);
      assert.match(name, /^供给清单-\d{4}-\d{2}-\d{2}\.xlsx$/);
      const { items } = await dispatcher.get("/offers?state=PUBLISHED&categoryCode=HEALTH&limit=100");
      assert.ok(items.length > 0);
      assert.deepEqual(numbersIn(sheet, "GJ"), items.map(({ number }) => number));
      await checkPage(page, "the offers with their export");
      await closePage(page);
    });
  });
}
