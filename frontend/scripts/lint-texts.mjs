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

export function check({ sources, locales, deskLocales }) {
  const faults = [];
  const known = new Set([...Object.keys(locales["zh-CN"]), ...Object.keys(deskLocales["zh-CN"])]);
  const used = new Set();
  for (const [file, text] of Object.entries(sources)) {
    const code = withoutComments(text);
    if (CHINESE.test(code)) faults.push(`${file}: raw Chinese text: ${code.match(/.{0,20}[\u2e80-\u9fff\uff00-\uffef]+.{0,20}/u)?.[0]}`);
    for (const [, , key] of code.matchAll(LITERAL)) if (known.has(key)) used.add(key);
    for (const [, template] of code.matchAll(TEMPLATE)) matchTemplate(template, known).forEach((key) => used.add(key));
    for (const [, key] of code.matchAll(/\bt\(\s*"([^"]+)"/g)) if (!known.has(key)) faults.push(`${file}: missing key ${key}`);
    if (file.endsWith(".vue")) faults.push(...rawTexts(file, text));
  }
  for (const key of known) if (!used.has(key)) faults.push(`unused key ${key}`);
  faults.push(...compare(locales), ...compare(deskLocales));
  for (const key of Object.keys(deskLocales["zh-CN"])) if (key in locales["zh-CN"]) faults.push(`key in both files: ${key}`);
  return { faults, used };
}

function matchTemplate(template, known) {
  const pattern = new RegExp(`^${template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(".", "\\.")).join("[\\w.-]+")}$`);
  return [...known].filter((key) => pattern.test(key));
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
  const locales = { "zh-CN": { "a.used": "{x}", "a.unused": "" }, en: { "a.used": "{y}" } };
  const sources = { "a.vue": '<template><p title="Raw">Raw</p>{{ t("a.used") }}</template>', "b.ts": 't("a.missing"); const x = "汉";' };
  const { faults } = check({ sources, locales, deskLocales: { "zh-CN": {}, en: {} } });
  const wanted = ['raw text "Raw"', 'raw title "Raw"', "missing key a.missing", "raw Chinese", "unused key a.unused", "en: missing a.unused", "other placeholders in a.used"];
  const silent = wanted.filter((part) => !faults.some((fault) => fault.includes(part)));
  if (silent.length > 0) throw new Error(`the check is blind to: ${silent.join("; ")}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const json = (name) => JSON.parse(readFileSync(join(root, "src/shared/i18n", name), "utf8"));
  canaries();
  const { faults, used } = check({
    sources: readSources(join(root, "src")),
    locales: { "zh-CN": json("zh-CN.json"), en: json("en.json") },
    deskLocales: { "zh-CN": json("desk.zh-CN.json"), en: json("desk.en.json") },
  });
  if (process.argv.includes("--list")) console.log([...used].toSorted().join("\n"));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exit(1);
  console.log(`texts: ${used.size} keys, nothing missing, unused or raw`);
}
