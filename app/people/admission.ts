import type { AppLoadContext } from "@remix-run/node";

/** A request as the gate sees it. */
export type Asked = {
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  readonly cookie: string | undefined;
  /** Length of the body; null: not said. */
  readonly bodyBytes: number | null;
  /** Seconds since the person last did something, where the page says so. */
  readonly idleSeconds: number;
  readonly address: string;
  readonly agent: string;
  readonly isSecure: boolean;
};

/** What becomes of it: on to the pages, or an answer already. */
export type Admission =
  | { readonly isAdmitted: true; readonly context: AppLoadContext }
  | { readonly isAdmitted: false; readonly answer: Answer };

export type Answer = {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
};

/** Says how long ago the person at the screen did something, so that polling alone keeps no session alive. */
export const idleHeader = "x-dermledger-idle";
/** Stands on answers of the gate: the page that gets one leaves. */
export const refusedHeader = "x-dermledger-refused";
