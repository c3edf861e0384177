import type { Route } from "@/shared/router/router";

const desk = { layout: () => import("./DeskLayout.vue"), access: "desk" } as const;

/** Desk pages, below `/d`. Each is loaded lazily and may use Element Plus and TanStack Query. */
export const deskRoutes: readonly Route[] = [{ ...desk, path: "/d", page: () => import("./DeskHomePage.vue"), title: "desk.home" }];
