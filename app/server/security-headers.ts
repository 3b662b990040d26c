import { randomBytes } from "node:crypto";
import type { RequestHandler, Response } from "express";

/**
 * Scripts and styles only from here or with this answer's nonce; nothing may frame, embed or send a form elsewhere.
 * Style attributes stay allowed: charts and popovers place themselves with them.
 */
export const securityHeaders: RequestHandler = (_request, response, next) => {
  const nonce = randomBytes(16).toString("base64");
  response.locals.nonce = nonce;
  response.setHeader(
    "Content-Security-Policy",
    [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join("; "),
  );
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  keepNothing(response);
  next();
};

/**
 * Patient data: neither the browser's disk nor its back/forward snapshot after the sign-out, whatever a page or the
 * framework says. Assets alone, which hold no data, say otherwise (`locals.isAsset`).
 */
function keepNothing(response: Response): void {
  response.setHeader("Cache-Control", "no-store");
  const writeHead = response.writeHead.bind(response);
  Object.assign(response, {
    writeHead(...given: unknown[]) {
      if (response.locals.isAsset !== true) response.setHeader("Cache-Control", "no-store");
      return Reflect.apply(writeHead, response, given);
    },
  });
}
