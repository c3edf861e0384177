import { ref, type Ref } from "vue";
import { api, value } from "@/shared/api/client";
import { query } from "@/shared/router/router";
import { childrenOf, prefixOf } from "./villages";

interface Named {
  code: string;
  name: string;
}

/** A division that an address names, if it is the given one or lies below it; also without a network, as far as the device knows it. */
async function divisionBelow(home: Named, code: string): Promise<Named | undefined> {
  if (code === home.code) return home;
  if (!/^\d{12}$/.test(code) || !code.startsWith(prefixOf(home.code))) return undefined;
  const near = (await childrenOf(home.code)).find((division) => division.code === code);
  if (near) return near;
  try {
    return await value(api.GET("/divisions/{code}", { params: { path: { code } } }));
  } catch {
    return undefined;
  }
}

/** The division of the code that was scanned: taken when it lies at home or below, else called foreign. */
export function useScannedDivision(home: Named, take: (division: Named) => void): { foreign: Ref<boolean>; read: () => Promise<void> } {
  const foreign = ref(false);
  async function read(): Promise<void> {
    const wanted = query()["division"];
    const found = wanted === undefined ? undefined : await divisionBelow(home, wanted);
    foreign.value = wanted !== undefined && found === undefined;
    if (found) take(found);
  }
  return { foreign, read };
}
