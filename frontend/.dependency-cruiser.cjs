/**
 * app → pages → features → shared, one direction; a feature never imports another; the desk's libraries stay at the desk.
 * `scripts/lint-deps.mjs` also runs these rules on deliberate violations, so that a rule that matches nothing is noticed.
 */
const root = process.env.CRUISE_ROOT ?? "src";
const DESK_KIT = "node_modules/(element-plus|@element-plus|@tanstack)";

module.exports = {
  forbidden: [
    {
      name: "shared-imports-nothing-above",
      comment: "shared knows no feature and no page",
      severity: "error",
      from: { path: `^${root}/shared/` },
      to: { path: `^${root}/(features|pages|app)/` },
    },
    {
      name: "features-import-only-shared",
      comment: "what needs two features is a page",
      severity: "error",
      from: { path: `^${root}/features/([^/]+)/` },
      to: { path: `^${root}/(features|pages|app)/`, pathNot: `^${root}/features/$1/` },
    },
    {
      name: "pages-do-not-import-app",
      comment: "app puts the pages together",
      severity: "error",
      from: { path: `^${root}/pages/` },
      to: { path: `^${root}/app/` },
    },
    {
      name: "page-groups-stand-alone",
      comment: "what two groups of pages need belongs to a feature or to shared",
      severity: "error",
      from: { path: `^${root}/pages/([^/]+)/` },
      to: { path: `^${root}/pages/`, pathNot: `^${root}/pages/$1/` },
    },
    {
      name: "desk-kit-only-at-the-desk",
      comment: "Element Plus and TanStack Query weigh more than the whole phone budget",
      severity: "error",
      from: { path: `^${root}/`, pathNot: `^${root}/(pages/desk/|features/[^/]+/desk/)` },
      to: { path: DESK_KIT },
    },
    {
      name: "desk-parts-only-at-the-desk",
      comment: "a component that may use Element Plus must not be drawn into a phone page; routes name desk pages lazily",
      severity: "error",
      from: { path: `^${root}/`, pathNot: `^${root}/(pages/desk/|features/[^/]+/desk/)` },
      to: { path: `^${root}/(pages/desk/|features/[^/]+/desk/)`, dynamic: false, pathNot: `^${root}/pages/desk/routes\\.ts$` },
    },
    {
      name: "no-cycles",
      comment: "two files that need each other are one file, or have a third one in them",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "resolvable",
      comment: "an import that leads nowhere is not checked by any rule above",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.test\\.ts$|service-worker\\.js$" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], extensions: [".ts", ".d.ts", ".js", ".mjs", ".vue", ".json"], conditionNames: ["import", "default"] },
  },
};
