import { computed, shallowRef } from "vue";
import { api, value } from "./api/client";
import { useResource } from "./useResource";

/** Campaigns (征集活动) that can be chosen, the latest first, and the names of others that something carries. */
export function useCampaigns() {
  const list = useResource(
    async () => (await value(api.GET("/campaigns", { params: { query: { limit: 100 } } }))).items,
    () => "campaigns",
  );
  const retired = shallowRef(new Map<string, string>());
  const options = computed(() => list.value.value ?? []);
  const nameOf = (code: string): string => options.value.find((campaign) => campaign.code === code)?.name ?? retired.value.get(code) ?? code;

  /** What is retired is no more in the list, but stays on what carries it. */
  async function refresh(carried: readonly string[] = []): Promise<void> {
    await list.refresh();
    for (const code of carried.filter((one) => nameOf(one) === one)) {
      const found = await value(api.GET("/campaigns/{code}", { params: { path: { code } } })).catch(() => undefined);
      if (found) retired.value = new Map(retired.value).set(code, found.name);
    }
  }

  return { options, nameOf, refresh };
}
