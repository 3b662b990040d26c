import type { ReadColumns } from "./read-columns.ts";

export type Held = {
  readonly list: string;
  readonly address: string;
  readonly columns: ReadColumns;
};

/** The list that was fetched last, so that coming back to it shows it at once. In the page's memory alone. */
let held: Held | null = null;

/** @param list what it is cut to, and who looks at it; `address` says its order too. */
export const heldColumns = (list: string, address: string) =>
  held?.list === list && held.address === address ? held : null;

/** The list fetched last, whatever it is cut to: others may be cut from it. */
export const heldList = () => held;

/** The list cut from it last, by its name: the server said the same of it. */
let cut: string | null = null;
export function keepCut(list: string): void {
  cut = list;
}

/** Whether a list is here in some order: by what it is cut to alone, with which each list's name ends. */
export const isHeld = (identity: string) =>
  [held?.list, cut].some((list) => list?.endsWith(` ${identity}`) ?? false);

/** Throws where the server does not give it. What reads it comes meanwhile. */
export async function fetchColumns(
  list: string,
  address: string,
  signal: AbortSignal,
): Promise<Held> {
  const [{ readArrow }, bytes] = await Promise.all([
    import("./arrow-columns.ts"),
    fetch(address, { signal }).then((answer) => {
      if (answer.ok) return answer.arrayBuffer();
      throw new Error(`The list was answered ${answer.status}.`);
    }),
  ]);
  cut = null;
  held = { list, address, columns: readArrow(bytes) };
  return held;
}
