import type { RouteRecordRaw } from "vue-router";
import { deskRoutes } from "@/pages/desk/routes";
import { uuidv7 } from "@/shared/api/uuidv7";
import { loadDeskTexts, type MessageKey } from "@/shared/i18n/i18n";

declare module "vue-router" {
  interface RouteMeta {
    title?: MessageKey;
    /** Who may open it; the server decides again on every request. */
    access?: "officer" | "desk" | "user";
  }
}

async function deskLayout() {
  const [layout] = await Promise.all([import("@/pages/desk/DeskLayout.vue"), loadDeskTexts()]);
  return layout;
}

export const routes: RouteRecordRaw[] = [
  {
    path: "/o",
    component: () => import("@/pages/officer/OfficerLayout.vue"),
    meta: { access: "officer" },
    children: [
      { path: "", component: () => import("@/pages/officer/HomePage.vue"), meta: { title: "officer.home" } },
      { path: "file", redirect: () => `/o/file/${uuidv7()}` },
      { path: "file/:reference", component: () => import("@/pages/officer/FilePage.vue"), props: true, meta: { title: "officer.file" } },
      { path: "filed/:reference", component: () => import("@/pages/officer/FiledPage.vue"), props: true, meta: { title: "officer.filed" } },
      { path: "needs/:id", component: () => import("@/pages/officer/NeedPage.vue"), props: true, meta: { title: "officer.need" } },
      { path: "needs/:id/edit", component: () => import("@/pages/officer/EditPage.vue"), props: true, meta: { title: "need.edit" } },
      { path: "needs/:id/suggestions", component: () => import("@/pages/officer/SuggestionsPage.vue"), props: true, meta: { title: "matching.suggestions" } },
      { path: "offers", component: () => import("@/pages/officer/OffersPage.vue"), meta: { title: "offer.list" } },
      { path: "offers/:id", component: () => import("@/pages/officer/OfferPage.vue"), props: true, meta: { title: "officer.offer" } },
    ],
  },
  { path: "/d", component: deskLayout, meta: { access: "desk" }, children: deskRoutes },
  {
    path: "/",
    component: () => import("@/pages/public/PublicLayout.vue"),
    children: [
      { path: "", component: () => import("@/pages/public/NeedsPage.vue"), meta: { title: "public.needs.title" } },
      { path: "public", redirect: "/" },
      { path: "public/needs", redirect: "/" },
      { path: "public/offers", component: () => import("@/pages/public/OffersPage.vue"), meta: { title: "public.offers.title" } },
      { path: "p/:number(XQ-.+)", component: () => import("@/pages/public/NeedPage.vue"), props: true, meta: { title: "public.progress" } },
      { path: "p/:number(GJ-.+)", component: () => import("@/pages/public/OfferPage.vue"), props: true, meta: { title: "officer.offer" } },
      { path: "login", component: () => import("@/pages/login/LoginPage.vue"), meta: { title: "account.login" } },
      { path: "account", component: () => import("@/pages/account/AccountPage.vue"), meta: { title: "account.mine", access: "user" } },
      { path: ":rest(.*)*", component: () => import("@/pages/public/NotFoundPage.vue"), meta: { title: "public.notFound" } },
    ],
  },
];
