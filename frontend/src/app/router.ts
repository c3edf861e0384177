import { createRouter, createWebHistory, type RouteLocationNormalized } from "vue-router";
import { homeOf, useSession } from "@/features/account/session";
import { language, t } from "@/shared/i18n/i18n";
import { watch } from "vue";
import { routes } from "./routes";

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
});

/** Sends who is not logged in to the login and back; sends who opened another role's pages to their own. */
router.beforeEach(async (to) => {
  const { access } = to.meta;
  if (access === undefined) return true;
  const session = useSession();
  const user = await session.ensure();
  if (user === undefined) return { path: "/login", query: { to: to.fullPath } };
  const fits = access === "user" || (access === "officer") === session.isOfficer;
  return fits || homeOf(user);
});

function setTitle(route: RouteLocationNormalized): void {
  const { title } = route.meta;
  document.title = title ? t("ui.pageTitle", { page: t(title) }) : t("ui.name");
}

router.afterEach((to, from) => {
  setTitle(to);
  // A new page is announced by moving the focus to it; a changed filter is not a new page.
  if (from.matched.length > 0 && to.path !== from.path) {
    requestAnimationFrame(() => document.getElementById("main")?.focus({ preventScroll: true }));
  }
});
watch(language, () => setTitle(router.currentRoute.value));
