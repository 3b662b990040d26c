import type {} from "@remix-run/node";
import type { Person } from "./people/person.ts";
import type { SessionMemory } from "./people/session-memory.ts";

declare module "@remix-run/node" {
  /** What `app/server.ts` hands to every loader. Absent: nobody is signed in. */
  interface AppLoadContext {
    nonce?: string;
    requestId?: string;
    /** Who asks; absent: nobody is signed in. */
    person?: Person;
    /** Who is signed in and must first set up the second factor: `person` is absent then, so that no page gives them anything. */
    enrolling?: Person;
    /** What this session keeps on the server. */
    memory?: SessionMemory;
    /** The session it is in. */
    session?: { readonly id: string; readonly leftMs: number };
    /** Waits until the client has taken what was written to it; false: it is gone. For large files. */
    pace?: () => Promise<boolean>;
    /** Where the request comes from, for the audit. */
    address?: string;
    /** What the browser says it is. */
    agent?: string;
    /** By which the browser is known again. */
    deviceToken?: string | null;
    /** Whether the browser came by TLS: cookies are then for TLS alone. */
    isSecure?: boolean;
  }
}
