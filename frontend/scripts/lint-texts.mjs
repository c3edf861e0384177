// Texts: every key used exists in every language with the same placeholders, none is unused, and nothing a person
// reads stands raw in a template or in code. `--list` prints the keys in use.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse } from "@vue/compiler-sfc";

const CHINESE = /[\u2e80-\u9fff\uff00-\uffef]/u;
const LETTERS = /\p{L}{2,}/u;
const READ_ATTRIBUTES = new Set(["title", "alt", "placeholder", "aria-label", "label", "hint"]);
/** `t("a.b")`, `t(\`a.${x}\`)` and plain strings that are keys, as in route titles and tables. */
const LITERAL = /(["'])([a-z][A-Za-z]*(?:\.[\w-]+)+)\1/g;
const TEMPLATE = /`([a-z][A-Za-z]*\.[^`]*)`/g;

/** @param groups group → language → texts */
export function check({ sources, groups }) {
  const faults = [];
  const groupOf = new Map();
  for (const [group, { "zh-CN": texts }] of Object.entries(groups)) {
    for (const key of Object.keys(texts)) {
      if (groupOf.has(key)) faults.push(`key in two groups: ${key}`);
      groupOf.set(key, group);
    }
  }
  const used = new Set();
  for (const [file, text] of Object.entries(sources)) {
    const code = withoutComments(text);
    if (CHINESE.test(code)) faults.push(`${file}: raw Chinese text: ${code.match(/.{0,20}[\u2e80-\u9fff\uff00-\uffef]+.{0,20}/u)?.[0]}`);
    for (const [, key] of code.matchAll(/\bt\(\s*"([^"]+)"/g)) if (!groupOf.has(key)) faults.push(`${file}: missing key ${key}`);
    const here = keysIn(code, groupOf);
    for (const key of here) used.add(key);
    // Route tables only name the titles; they are read once the page, and its texts, are there.
    if (file.endsWith("routes.ts")) continue;
    const needed = new Set([...here].map((key) => groupOf.get(key)).filter((group) => group !== "base"));
    const imported = new Set([...code.matchAll(/import "@\/shared\/i18n\/texts\/([\w-]+)"/g)].map(([, group]) => group));
    for (const group of needed) if (!imported.has(group)) faults.push(`${file}: uses texts of "${group}" without importing them`);
    for (const group of imported) if (!needed.has(group)) faults.push(`${file}: imports texts of "${group}" and uses none`);
    if (file.endsWith(".vue")) faults.push(...rawTexts(file, text));
  }
  for (const key of groupOf.keys()) if (!used.has(key)) faults.push(`unused key ${key}`);
  for (const languages of Object.values(groups)) faults.push(...compare(languages));
  return { faults, used };
}

function keysIn(code, known) {
  const found = new Set();
  for (const [, , key] of code.matchAll(LITERAL)) if (known.has(key)) found.add(key);
  for (const [, template] of code.matchAll(TEMPLATE)) for (const key of matchTemplate(template, known)) found.add(key);
  return found;
}

function matchTemplate(template, known) {
  const pattern = new RegExp(`^${template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(".", "\\.")).join("[\\w.:-]+")}$`);
  return [...known.keys()].filter((key) => pattern.test(key));
}

function withoutComments(text) {
  return text.replace(/<!--[\s\S]*?-->/g, "").replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}

function rawTexts(file, text) {
  const faults = [];
  const visit = (node) => {
    if (node.type === 2 && LETTERS.test(node.content)) faults.push(`${file}:${node.loc.start.line}: raw text "${node.content.trim()}"`);
    for (const prop of node.props ?? []) {
      if (prop.type === 6 && READ_ATTRIBUTES.has(prop.name) && LETTERS.test(prop.value?.content ?? "")) {
        faults.push(`${file}:${prop.loc.start.line}: raw ${prop.name} "${prop.value.content}"`);
      }
    }
    if (node.tag !== "style" && node.tag !== "script") node.children?.forEach(visit);
  };
  const { descriptor } = parse(text);
  if (descriptor.template?.ast) visit(descriptor.template.ast);
  return faults;
}

function compare(languages) {
  const faults = [];
  const [[first, base], ...others] = Object.entries(languages);
  for (const [name, texts] of others) {
    for (const key of Object.keys(base)) if (!(key in texts)) faults.push(`${name}: missing ${key}`);
    for (const key of Object.keys(texts)) if (!(key in base)) faults.push(`${first}: missing ${key}, which ${name} has`);
    for (const key of Object.keys(base)) {
      if (key in texts && placeholders(base[key]) !== placeholders(texts[key])) faults.push(`${name}: other placeholders in ${key}`);
    }
  }
  return faults;
}

function placeholders(text) {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted().join();
}

function readSources(folder) {
  const found = {};
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (/\.(vue|ts|js)$/.test(path) && !/\.(test|d)\.ts$/.test(path)) found[path] = readFileSync(path, "utf8");
  }
  return found;
}

/** Each rule must fail on a deliberate fault; a check that finds nothing anywhere is worth nothing. */
function canaries() {
  const groups = {
    base: { "zh-CN": { "a.used": "{x}", "a.unused": "" }, en: { "a.used": "{y}" } },
    more: { "zh-CN": { "b.used": "" }, en: { "b.used": "" } },
    idle: { "zh-CN": { "a.used": "" }, en: { "a.used": "" } },
  };
  const sources = {
    "a.vue": '<template><p title="Raw">Raw</p>{{ t("a.used") }}</template>',
    "b.ts": 'import "@/shared/i18n/texts/idle"; t("a.missing"); t("b.used"); const x = "汉";',
  };
  const { faults } = check({ sources, groups });
  const wanted = ['raw text "Raw"', 'raw title "Raw"', "missing key a.missing", "raw Chinese", "unused key a.unused", "en: missing a.unused", "other placeholders in a.used"];
  wanted.push("key in two groups: a.used", 'uses texts of "more" without', 'imports texts of "idle" and uses none');
  const silent = wanted.filter((part) => !faults.some((fault) => fault.includes(part)));
  if (silent.length > 0) throw new Error(`the check is blind to: ${silent.join("; ")}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const folder = join(root, "src/shared/i18n");
  const json = (language, name) => JSON.parse(readFileSync(join(folder, language, name), "utf8"));
  const names = readdirSync(join(folder, "zh-CN"));
  const groups = Object.fromEntries(names.map((name) => [name.replace(".json", ""), { "zh-CN": json("zh-CN", name), en: json("en", name) }]));
  canaries();
  const { faults, used } = check({ sources: readSources(join(root, "src")), groups });
  if (process.argv.includes("--list")) console.log([...used].toSorted().join("\n"));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exit(1);
  console.log(`texts: ${used.size} keys in ${names.length} groups, nothing missing, unused or raw`);
}
