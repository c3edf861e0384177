import { computed } from "vue";
import { useRoute, useRouter, type LocationQuery } from "vue-router";

/** The filters named in `names` as they stand in the address; anything empty is left out. */
export function readFilters<Name extends string>(query: LocationQuery, names: readonly Name[]): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const given = query[name];
    const text = (Array.isArray(given) ? given[0] : given)?.trim();
    if (text) found[name] = text;
  }
  return found;
}

/** The address's query after a change; what is no filter stays, what is emptied goes. */
export function writeFilters(query: LocationQuery, change: Record<string, string | undefined>): LocationQuery {
  const merged = { ...query, ...change };
  return Object.fromEntries(Object.entries(merged).filter(([, text]) => text !== undefined && text !== "")) as LocationQuery;
}

/** Filters live in the address, so that back, reload and sharing work. */
export function useFilters<Name extends string>(names: readonly Name[]) {
  const route = useRoute();
  const router = useRouter();
  // As text first, so that an equal set of filters does not count as a change.
  const text = computed(() => JSON.stringify(readFilters(route.query, names)));
  const filters = computed(() => JSON.parse(text.value) as Partial<Record<Name, string>>);
  const set = (change: Partial<Record<Name, string>>) => router.push({ query: writeFilters(route.query, change) });
  return { filters, set };
}
