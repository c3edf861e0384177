import { computed } from "vue";
import { withQuery, type Query } from "./router/match";
import { navigate, place, query } from "./router/router";

/** The filters named in `names` as they stand in the address; anything empty is left out. */
export function readFilters<Name extends string>(given: Query, names: readonly Name[]): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const text = given[name]?.trim();
    if (text) found[name] = text;
  }
  return found;
}

/** Filters live in the address, so that back, reload and sharing work. */
export function useFilters<Name extends string>(names: readonly Name[]) {
  const path = place.value?.path ?? "/";
  // As text first, so that an equal set of filters does not count as a change.
  const text = computed<string>((before) => (place.value?.path === path || before === undefined ? JSON.stringify(readFilters(query(), names)) : before));
  const filters = computed(() => JSON.parse(text.value) as Partial<Record<Name, string>>);
  const set = (change: Partial<Query>) => navigate(withQuery(path, query(), change));
  return { filters, set };
}
