import { setTimeout as sleep } from "node:timers/promises";
import type { Session } from "./session.ts";

export type Work = {
  /** Between an answer and the same person's next click. */
  readonly thinkMs: number;
  readonly isOver: () => boolean;
  /** Notes how long the work took under a name, and an error instead of throwing it. */
  readonly timed: (name: string, work: () => Promise<unknown>) => Promise<void>;
};

/** What a reader opens, one after the other, and a claim now and then: as data, as a click asks for it. */
const pages = [
  "/",
  "/aging",
  "/denials",
  "/payments",
  "/acceptance",
  "/claims",
  "/worklist",
  "claim",
];
const dataOf = (path: string) => (path === "/" ? "/_root.data" : `${path}.data`);

export async function reads(
  session: Session,
  n: number,
  claimIds: readonly string[],
  { thinkMs, isOver, timed }: Work,
): Promise<void> {
  await sleep(Math.random() * thinkMs);
  for (let step = n; !isOver(); step++) {
    const page = pages[step % pages.length] ?? "/";
    const isClaim = page === "claim";
    const path = isClaim ? `/claims/${claimIds[step % claimIds.length]}` : page;
    await timed(`read ${isClaim ? "/claims/:id" : page}`, () => session.read(dataOf(path)));
    await sleep(thinkMs);
  }
}

const forms = [
  { intent: "note", note: "called the payer" },
  { intent: "status", status: "in_review" },
  { intent: "next_date", next_on: "2026-11-09" },
  { intent: "contact", channel: "phone", outcome: "no_answer", minutes: "4" },
] as const;

/** Follows up claim after claim, and takes every tenth act back; `written` gets the batch of each that was answered. */
export async function writes(
  session: Session,
  n: number,
  claimIds: readonly string[],
  { thinkMs, isOver, timed }: Work,
  written: string[],
): Promise<void> {
  await sleep(Math.random() * thinkMs);
  for (let step = 0; !isOver(); step++) {
    const claim = claimIds[(n * 97 + step) % claimIds.length] ?? "";
    const act = async (form: { readonly [name: string]: string }) => {
      const batch = batchOf(await session.post("/follow-up", form));
      written.push(batch);
      return batch;
    };
    await timed("write /follow-up", async () => {
      const batch = await act({ ...(forms[step % forms.length] ?? forms[0]), claim });
      if (step % 10 === 9) await act({ intent: "undo", batch });
    });
    await sleep(thinkMs);
  }
}

function batchOf(answer: unknown): string {
  if (typeof answer === "object" && answer !== null && "batchId" in answer)
    return String(answer.batchId);
  throw new Error("the answer names no batch");
}
