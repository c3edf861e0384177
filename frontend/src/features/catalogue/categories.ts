import { computed } from "vue";
import { api, value } from "@/shared/api/client";
import type { Schema } from "@/shared/api/types";
import { useResource } from "@/shared/useResource";

/** The set that villages order by; other sets are mapped to it. */
const SET = "SEVEN_DELIVERIES";

export function useCategories() {
  const list = useResource(
    async () => (await value(api.GET("/categories", { params: { query: { limit: 100 } } }))).items,
    () => "categories",
  );
  const options = computed(() => (list.value.value ?? []).filter(({ set }) => set === SET));
  const names = computed(() => new Map(list.value.value?.map((category: Schema<"Category">) => [category.code, category.name])));
  const nameOf = (code: string | undefined): string | undefined => (code === undefined ? undefined : (names.value.get(code) ?? code));
  return { refresh: list.refresh, options, nameOf };
}
