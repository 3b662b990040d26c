/** Behind TLS by the prefix that browsers keep for this host alone: no neighbour under the same domain can set it. */
const nameOf = (isSecure: boolean) => `${isSecure ? "__Host-" : ""}dermledger_session`;

/** The token in a `Cookie` header; null where there is none. */
export function tokenOf(cookies: string | null | undefined, isSecure: boolean): string | null {
  const cookie = new RegExp(`(?:^|;\\s*)${nameOf(isSecure)}=([\\w-]{43})(?=;|$)`);
  return cookie.exec(cookies ?? "")?.[1] ?? null;
}

/** Not for scripts, not sent along from other sites' forms, gone with the browser. */
export function sessionCookie(token: string, isSecure: boolean): string {
  return `${nameOf(isSecure)}=${token}; Path=/; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;
}

export function endedCookie(isSecure: boolean): string {
  return `${sessionCookie("", isSecure)}; Max-Age=0`;
}
