import type { Schema } from "@/shared/api/types";

/** A category as typed: empty strings for what is left open. */
export interface CategoryForm {
  code: string;
  set: string;
  name: string;
  nameEn: string;
  description: string;
  review: boolean;
  mappedTo: string[];
}

export const emptyCategoryForm = (): CategoryForm => ({ code: "", set: "", name: "", nameEn: "", description: "", review: false, mappedTo: [] });

export const fromCategory = (category: Schema<"Category">): CategoryForm => ({
  code: category.code,
  set: category.set,
  name: category.name,
  nameEn: category.nameEn ?? "",
  description: category.description ?? "",
  review: category.review,
  mappedTo: [...category.mappedTo],
});

export function missingInCategory(form: CategoryForm, isNew: boolean): ("code" | "set" | "name")[] {
  const missing: ReturnType<typeof missingInCategory> = [];
  if (isNew && !/^[A-Z][A-Z0-9_]{1,39}$/.test(form.code)) missing.push("code");
  if (isNew && form.set === "") missing.push("set");
  if (form.name.trim() === "") missing.push("name");
  return missing;
}

/** The body of a change; a new one has its code and set besides. */
export function categoryBody(form: CategoryForm): Schema<"CategoryChange"> {
  const body: Schema<"CategoryChange"> = { name: form.name.trim(), review: form.review, mappedTo: [...form.mappedTo] };
  if (form.nameEn.trim() !== "") body.nameEn = form.nameEn.trim();
  if (form.description.trim() !== "") body.description = form.description.trim();
  return body;
}
