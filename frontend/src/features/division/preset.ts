import { ref, type Ref } from "vue";
import { query } from "@/shared/router/router";
import type { Named } from "./divisionBelow";

/** The division of the code that was scanned: taken when it lies at home or below, else called foreign. */
export function useScannedDivision(home: Named, take: (division: Named) => void): { foreign: Ref<boolean>; read: () => Promise<void> } {
  const foreign = ref(false);
  async function read(): Promise<void> {
    const wanted = query()["division"];
    const found = wanted === undefined ? undefined : await (await import("./divisionBelow")).divisionBelow(home, wanted);
    foreign.value = wanted !== undefined && found === undefined;
    if (found) take(found);
  }
  return { foreign, read };
}
