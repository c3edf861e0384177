import type { Route } from "@/shared/router/router";

const desk = { layout: () => import("./DeskLayout.vue"), access: "desk" } as const;

/** Desk pages, below `/d`. Each is loaded lazily and may use Element Plus and TanStack Query. */
export const deskRoutes: readonly Route[] = [
  { ...desk, path: "/d", page: () => import("./DeskHomePage.vue"), title: "desk.home" },
  { ...desk, path: "/d/inbox", page: () => import("./InboxPage.vue"), title: "desk.inbox" },
  { ...desk, path: "/d/search", page: () => import("./SearchPage.vue"), title: "desk.search" },
  { ...desk, path: "/d/needs", page: () => import("./NeedsPage.vue"), title: "desk.needs" },
  { ...desk, path: "/d/needs/:id", page: () => import("./NeedPage.vue"), title: "officer.need" },
  { ...desk, path: "/d/needs/:id/edit", page: () => import("./NeedEditPage.vue"), title: "need.edit" },
  { ...desk, path: "/d/needs/:id/merge", page: () => import("./MergePage.vue"), title: "desk.merge" },
  { ...desk, path: "/d/needs/:id/split", page: () => import("./SplitPage.vue"), title: "desk.split" },
  { ...desk, path: "/d/commitments/:id", page: () => import("./CommitmentPage.vue"), title: "desk.commitment" },
  { ...desk, path: "/d/wishes", page: () => import("./WishesPage.vue"), title: "wish.list" },
  { ...desk, path: "/d/notes", page: () => import("./NotesPage.vue"), title: "note.list" },
  { ...desk, path: "/d/notes/:id", page: () => import("./NotePage.vue"), title: "note.list" },
  { ...desk, path: "/d/offers", page: () => import("./OffersPage.vue"), title: "desk.offers" },
  { ...desk, path: "/d/offers/new", page: () => import("./OfferNewPage.vue"), title: "desk.offer.new" },
  { ...desk, path: "/d/offers/:id", page: () => import("./OfferPage.vue"), title: "officer.offer" },
  { ...desk, path: "/d/plans", page: () => import("./PlansPage.vue"), title: "matching.plans" },
  { ...desk, path: "/d/plans/:id", page: () => import("./PlanPage.vue"), title: "matching.plans" },
  { ...desk, path: "/d/admin/:kind(stations|units|offices)", page: () => import("./admin/PlacesPage.vue"), title: "admin.units" },
  { ...desk, path: "/d/admin/:kind(stations|units|offices)/:id", page: () => import("./admin/PlacePage.vue"), title: "admin.units" },
  { ...desk, path: "/d/admin/people", page: () => import("./admin/PeoplePage.vue"), title: "admin.people" },
  { ...desk, path: "/d/admin/people/new", page: () => import("./admin/PersonNewPage.vue"), title: "admin.people.new" },
  { ...desk, path: "/d/admin/people/:id", page: () => import("./admin/PersonPage.vue"), title: "admin.people" },
  { ...desk, path: "/d/admin/persons", page: () => import("./admin/PersonsPage.vue"), title: "admin.persons" },
  { ...desk, path: "/d/admin/pairings", page: () => import("./admin/PairingsPage.vue"), title: "admin.pairings" },
  { ...desk, path: "/d/admin/categories", page: () => import("./admin/CategoriesPage.vue"), title: "admin.categories" },
  { ...desk, path: "/d/admin/categories/:id", page: () => import("./admin/CategoryPage.vue"), title: "admin.categories" },
  { ...desk, path: "/d/admin/sets", page: () => import("./admin/SetsPage.vue"), title: "admin.sets" },
  { ...desk, path: "/d/admin/keys", page: () => import("./admin/KeysPage.vue"), title: "admin.keys" },
  { ...desk, path: "/d/admin/audit", page: () => import("./admin/AuditPage.vue"), title: "audit.title" },
  { ...desk, path: "/d/admin/rules", page: () => import("./admin/RulesPage.vue"), title: "admin.rules" },
  { ...desk, path: "/d/admin/deadlines", page: () => import("./admin/DeadlinesPage.vue"), title: "admin.deadlines" },
];
