import { nextTick, ref, shallowRef, type Component } from "vue";
import type { MessageKey } from "@/shared/i18n/i18n";
import { matchRoute, type Query, readQuery } from "./match";

type Loader = () => Promise<{ default: Component }>;

export interface Route {
  /** `/o/needs/:id`; a parameter may carry a pattern, `:number(XQ-.+)`. Parameters are given to the page as props. */
  path: string;
  layout: Loader;
  page: Loader;
  title: MessageKey;
  /** Who may open it; the server decides again on every request. */
  access?: "officer" | "desk" | "user";
}

export interface Place {
  path: string;
  query: Query;
  params: Record<string, string>;
  route: Route;
  layout: Component;
  page: Component;
}

/** Routes of one part of the product, fetched when an address below it is first wished for. */
interface Part {
  under: RegExp;
  load: () => Promise<readonly Route[]>;
}

/** Where to go instead, or nothing to stay with the wish. */
type Guard = (route: Route, fullPath: string) => Promise<string | undefined>;

/**
 * The router of this product, instead of vue-router: addresses, lazily loaded pages, a guard, scroll positions. It
 * weighs 2 kB where vue-router weighs 9, a seventh of what a phone may load. Links are plain `<a href>`.
 */
export const place = shallowRef<Place>();
/** A page could not be loaded: no network, or replaced by an update. */
export const missed = ref<string>();

let routes: readonly Route[] = [];
let guard: Guard = async () => undefined;
let turn = 0;
let part: Part | undefined;

export const fullPath = (): string => location.pathname + location.search;

/** The query of the present address, for reading in computed values. */
export const query = (): Query => place.value?.query ?? {};

export function startRouter(table: readonly Route[], guarded: Guard, later?: Part): Promise<void> {
  routes = table;
  part = later;
  guard = guarded;
  history.scrollRestoration = "manual";
  window.addEventListener("popstate", () => void show(fullPath(), "stay"));
  document.addEventListener("click", followLink);
  return show(fullPath(), "stay");
}

/** Goes to an address of this product; `replace` leaves no way back to the present one. */
export function navigate(to: string, replace = false): Promise<void> {
  return show(to, replace ? "replace" : "push");
}

async function show(to: string, how: "push" | "replace" | "stay"): Promise<void> {
  const mine = ++turn;
  const url = new URL(to, location.origin);
  if (!(await extend(url.pathname))) {
    if (mine === turn) missed.value = to;
    return;
  }
  const match = matchRoute(routes, url.pathname);
  if (!match) throw new Error(`no route for ${url.pathname}`);
  const elsewhere = await guard(match.route, url.pathname + url.search);
  if (mine !== turn) return;
  if (elsewhere !== undefined) return show(elsewhere, how === "push" ? "push" : "replace");
  try {
    const [layout, page] = await Promise.all([match.route.layout(), match.route.page()]);
    if (mine !== turn) return;
    const samePage = place.value?.path === url.pathname;
    record(url, how);
    missed.value = undefined;
    place.value = { path: url.pathname, query: readQuery(url.search), ...match, layout: layout.default, page: page.default };
    await arrive(samePage, how);
  } catch {
    if (mine === turn) missed.value = to;
  }
}

/** Whether the routes are there that the address may need. */
async function extend(path: string): Promise<boolean> {
  if (!part?.under.test(path)) return true;
  try {
    const more = await part.load();
    if (part !== undefined) routes = [...more, ...routes];
    part = undefined;
    return true;
  } catch {
    return false;
  }
}

function record(url: URL, how: "push" | "replace" | "stay"): void {
  const address = url.pathname + url.search;
  if (how === "push") {
    history.replaceState({ scroll: window.scrollY }, "");
    history.pushState({}, "", address);
  } else if (how === "replace") {
    history.replaceState({}, "", address);
  }
}

/** A new page begins at its top and takes the focus, so that it is announced; a changed filter is not a new page. */
async function arrive(samePage: boolean, how: string): Promise<void> {
  await nextTick();
  const { scroll } = (history.state ?? {}) as { scroll?: number };
  if (how === "stay") window.scrollTo(0, scroll ?? 0);
  else if (!samePage) window.scrollTo(0, 0);
  if (!samePage && turn > 1) document.getElementById("main")?.focus({ preventScroll: true });
}

/** Clicks on plain links within the product stay in the product; everything else is left to the browser. */
function followLink(event: MouseEvent): void {
  const link = (event.target as Element).closest("a");
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const url = new URL(link.href, location.origin);
  if (url.origin !== location.origin || link.target !== "" || link.hasAttribute("download") || url.hash !== "" || /^\/(api|q|problems)\//.test(url.pathname)) return;
  event.preventDefault();
  void navigate(url.pathname + url.search);
}
