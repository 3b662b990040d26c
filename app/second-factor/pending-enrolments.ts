import { newSecret } from "./totp.ts";

type Kept = { readonly secret: string; readonly endsAt: number };

export const enrolmentMinutes = 15;

export type PendingEnrolments = ReturnType<typeof createPendingEnrolments>;

/** Secrets that are shown to a session and not confirmed yet: in memory alone, each for its session. `now`: milliseconds. */
export function createPendingEnrolments(now: () => number) {
  const kept = new Map<string, Kept>();
  return {
    /** A new secret for the session, in place of an earlier one. */
    begin(sessionId: string): string {
      const at = now();
      for (const [id, { endsAt }] of kept) if (endsAt <= at) kept.delete(id);
      const secret = newSecret();
      kept.set(sessionId, { secret, endsAt: at + enrolmentMinutes * 60_000 });
      return secret;
    },
    find(sessionId: string): string | undefined {
      const found = kept.get(sessionId);
      return found !== undefined && found.endsAt > now() ? found.secret : undefined;
    },
    end(sessionId: string): void {
      kept.delete(sessionId);
    },
  };
}
