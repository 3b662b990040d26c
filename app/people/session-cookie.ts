const name = "dermledger_session";

/** The token in a `Cookie` header; null where there is none. */
export function tokenOf(cookies: string | null | undefined): string | null {
  return /(?:^|;\s*)dermledger_session=([\w-]{43})(?=;|$)/.exec(cookies ?? "")?.[1] ?? null;
}

/** Not for scripts, not sent along from other sites' forms, gone with the browser. */
export function sessionCookie(token: string, isSecure: boolean): string {
  return `${name}=${token}; Path=/; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;
}

export function endedCookie(isSecure: boolean): string {
  return `${sessionCookie("", isSecure)}; Max-Age=0`;
}
