import type { RouteRecordRaw } from "vue-router";

/** Desk pages, below `/d`. Each is loaded lazily and may use Element Plus and TanStack Query. */
export const deskRoutes: RouteRecordRaw[] = [
  { path: "", component: () => import("./DeskHomePage.vue"), meta: { title: "desk.home" } },
];
