/**
 * The address to go on to after the sign-in: a path of this site, else null. What a browser could read as another site
 * (`//host`, `/\host`, a scheme, a control character) is none.
 */
export function readNext(text: string | null): string | null {
  if (text === null || !text.startsWith("/") || text.length > 2_000) return null;
  const home = "http://dermledger.invalid";
  if (/^\/[/\\]/.test(text) || hasControl(text) || !URL.canParse(text, home)) return null;
  const url = new URL(text, home);
  const path = url.pathname + url.search;
  // Dots may have folded into another site's address (`/..//host`).
  if (url.origin !== home || /^\/[/\\]/.test(path)) return null;
  return /^\/(login|logout|setup)(\/|$)/i.test(url.pathname) ? null : path;
}

const hasControl = (text: string) =>
  [...text].some((character) => character < " " || character === "\u007f");

/** The sign-in page that leads back to where someone was. */
export function loginPath(path: string): string {
  return withNext("/login", path);
}

export const factorPath = "/account/second-factor";

/** The page that sets up the second factor, and leads on to where someone wanted to go. */
export function enrolPath(path: string): string {
  return withNext(factorPath, path);
}

function withNext(page: string, path: string): string {
  const next = readNext(path);
  return next === null || next === "/" ? page : `${page}?next=${encodeURIComponent(next)}`;
}
