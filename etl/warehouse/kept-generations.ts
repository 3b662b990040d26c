import { type Generation, goBack, listGenerations } from "./generations.ts";
import { makeHome } from "./home.ts";
import { withLoadLock } from "./lock.ts";

/** The kept generations of a home, newest first. */
export async function listKept(root: string): Promise<Generation[]> {
  return listGenerations(await makeHome(root));
}

/** Publishes the generation before the current one again, when no load runs; undefined: there is none. */
export async function goBackOne(root: string): Promise<string | undefined> {
  const home = await makeHome(root);
  return withLoadLock(
    home,
    () => undefined,
    () => goBack(home),
  );
}
