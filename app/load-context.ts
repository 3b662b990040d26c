import type {} from "@remix-run/node";

declare module "@remix-run/node" {
  /** What `app/server.ts` hands to every loader; both absent under `remix vite:dev`. */
  interface AppLoadContext {
    nonce?: string;
    requestId?: string;
  }
}
