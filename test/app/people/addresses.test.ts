import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deviceCookie, pendingCookie, sessionCookie } from "#app/people/host-cookie.ts";
import { matchTarget } from "#app/people/match-route.ts";
import { loginPath, readNext } from "#app/people/next-path.ts";

describe("where to after the sign-in", () => {
  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "/..//evil.example",
    "/a/..//evil.example",
    "/\t/evil.example",
    "/%0a/../..//evil.example",
    "javascript:alert(1)",
    "evil.example",
    "",
    "/login?next=/claims",
    "/LOGOUT",
    "/setup/abc",
  ])("%s is nowhere to go", (text) => {
    expect(readNext(text)).toBeNull();
  });

  it("is a path of this site with its query", () => {
    expect(readNext("/claims?payer=A%26B&page=2")).toBe("/claims?payer=A%26B&page=2");
    expect(readNext("/a/../claims")).toBe("/claims");
    expect(loginPath("/claims?a=1")).toBe("/login?next=%2Fclaims%3Fa%3D1");
    expect(loginPath("/")).toBe("/login");
  });

  it("never leads to another site, whatever is typed", () => {
    const piece = fc.constantFrom("/", "\\", "..", ".", "evil.example", ":", "@", "%2f", "\n", "a");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const next = readNext(pieces.join(""));
        if (next !== null)
          expect(new URL(next, "http://127.0.0.1:3000").origin).toBe("http://127.0.0.1:3000");
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("what an address asks for", () => {
  const files = (path: string) => matchTarget(path).routes.map(({ file }) => file);
  const claim = ["routes/claim/route.tsx"];
  it("is read as Remix reads it", () => {
    expect(files("/")).toEqual(["routes/overview/route.tsx"]);
    expect(files("/_root.data")).toEqual(files("/"));
    expect(files("/claims/abc")).toEqual(claim);
    expect(files("/claims/abc.data")).toEqual(claim);
    expect(files("/CLAIMS/abc/")).toEqual(claim);
    expect(files("/claims/a%2Fb")).toEqual(claim);
    expect(files("/settings/people")).toEqual([
      "routes/settings/route.tsx",
      "routes/people/route.tsx",
    ]);
    expect(files("//claims/abc")).toEqual(["routes/not-found/route.tsx"]);
    expect(files("/nothing/here")).toEqual(["routes/not-found/route.tsx"]);
    expect(matchTarget("/claims.data").isData).toBe(true);
    expect(matchTarget("/claims").isData).toBe(false);
  });
});

describe("the cookie", () => {
  const token = "a".repeat(43);
  it("is for requests of this site alone, and for TLS where there is TLS", () => {
    expect(sessionCookie.set(token, false)).toBe(
      `dermledger_session=${token}; Path=/; HttpOnly; SameSite=Lax`,
    );
    expect(sessionCookie.set(token, true)).toBe(
      `__Host-dermledger_session=${token}; Path=/; HttpOnly; SameSite=Lax; Secure`,
    );
    expect(sessionCookie.end(false)).toMatch(/Max-Age=0/);
    expect(pendingCookie.set(token, true)).toBe(
      `__Host-dermledger_second_step=${token}; Path=/; HttpOnly; SameSite=Strict; Secure`,
    );
    expect(deviceCookie.set(token, false)).toMatch(/; SameSite=Lax; Max-Age=34560000$/);
  });
  it("is found among others, whole", () => {
    expect(sessionCookie.read(`theme=dark; dermledger_session=${token}; a=b`, false)).toBe(token);
    expect(sessionCookie.read(`a=b; __Host-dermledger_session=${token}`, true)).toBe(token);
    // What another site of the same domain could have set counts for nothing behind TLS.
    expect(sessionCookie.read(`dermledger_session=${token}`, true)).toBeNull();
    expect(sessionCookie.read(`__Host-dermledger_session=${token}`, false)).toBeNull();
    for (const text of [null, "", `x_dermledger_session=${token}`, `dermledger_session=${token}a`])
      expect(sessionCookie.read(text, false)).toBeNull();
  });
});
