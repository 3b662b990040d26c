type Kind = {
  readonly name: string;
  /** Strict: not even sent along with a link from another site. */
  readonly sameSite: "Lax" | "Strict";
  /** How long the browser keeps it; nothing said: until it is closed. */
  readonly seconds?: number;
};

/**
 * A cookie that holds a random token of 32 bytes, not for scripts. Behind TLS by the prefix that browsers keep for this host
 * alone: no neighbour under the same domain can set it.
 */
export function hostCookie({ name, sameSite, seconds }: Kind) {
  const nameOf = (isSecure: boolean) => `${isSecure ? "__Host-" : ""}${name}`;
  const write = (token: string, isSecure: boolean, maxAge: number | undefined) => {
    const age = maxAge === undefined ? "" : `; Max-Age=${maxAge}`;
    return `${nameOf(isSecure)}=${token}; Path=/; HttpOnly; SameSite=${sameSite}${age}${isSecure ? "; Secure" : ""}`;
  };
  return {
    /** The token in a `Cookie` header; null where there is none. */
    read(cookies: string | null | undefined, isSecure: boolean): string | null {
      const cookie = new RegExp(`(?:^|;\\s*)${nameOf(isSecure)}=([\\w-]{43})(?=;|$)`);
      return cookie.exec(cookies ?? "")?.[1] ?? null;
    },
    /** `Set-Cookie` with a token, or without one any more. */
    set: (token: string, isSecure: boolean) => write(token, isSecure, seconds),
    end: (isSecure: boolean) => write("", isSecure, 0),
  };
}

/** Sent along with links from elsewhere, not with other sites' forms; gone with the browser. */
export const sessionCookie = hostCookie({ name: "dermledger_session", sameSite: "Lax" });

/**
 * By which a browser is known again; no browser keeps a cookie longer. It opens nothing: who has it is not signed in, and is
 * only not told of as new.
 */
export const deviceCookie = hostCookie({
  name: "dermledger_device",
  sameSite: "Lax",
  seconds: 400 * 86_400,
});

/** Of a sign-in whose code is still to come. */
export const pendingCookie = hostCookie({ name: "dermledger_second_step", sameSite: "Strict" });
