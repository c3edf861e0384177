import { api, value } from "@/shared/api/client";
import { NoAnswerError, ProblemError } from "@/shared/api/problem";
import type { Schema } from "@/shared/api/types";

export type Duplicate = Schema<"Duplicate">;
export type CategoryGuess = Schema<"CategoryGuess">;

/** From so many characters on a text says enough. */
export const ENOUGH = 10;

export interface Help {
  duplicates: Duplicate[];
  categories: CategoryGuess[];
}

/** Help while a need is typed; without an answer there is none, and nobody is kept from filing. */
export async function help(text: string, divisionCode: string): Promise<Help> {
  const typed = text.trim();
  if (Array.from(typed).length < ENOUGH || divisionCode === "") return { duplicates: [], categories: [] };
  try {
    const [known, guessed] = await Promise.all([
      value(api.POST("/needs/duplicates", { body: { text: typed, divisionCode } })),
      value(api.POST("/needs/category-suggestions", { body: { text: typed } })),
    ]);
    return { duplicates: known.items, categories: guessed.items };
  } catch (failure) {
    if (failure instanceof ProblemError || failure instanceof NoAnswerError) return { duplicates: [], categories: [] };
    throw failure;
  }
}
