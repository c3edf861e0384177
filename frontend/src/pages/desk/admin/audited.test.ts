import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import chinese from "@/shared/i18n/zh-CN/audit.json";

test("has words for every command of the contract", () => {
  const contract = readFileSync("../openapi.yaml", "utf8");
  const commands = [...contract.matchAll(/^ {4}(?:post|put|patch|delete):\n(?: {6}.*\n)*? {6}operationId: (\w+)/gm)].map(([, id]) => id);
  expect(commands.length).toBeGreaterThan(70);
  expect(commands.filter((id) => !(`audit.operation.${id}` in chinese))).toEqual([]);
});
