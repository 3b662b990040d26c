import { useRouteLoaderData } from "@remix-run/react";
import { may, type Permission } from "../people/permissions.ts";
import type { loader as rootLoader } from "../root.tsx";

/** Who is signed in; null on pages for people who are not. */
export function usePerson() {
  const person = useRouteLoaderData<typeof rootLoader>("root")?.person ?? null;
  return person && { ...person, may: (permission: Permission) => may(person.role, permission) };
}
