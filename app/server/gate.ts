import type { Request, RequestHandler } from "express";
import { type Admission, type Asked, idleHeader } from "../people/admission.ts";

export type Admit = (asked: Asked) => Promise<Admission>;

/** A stranger's form is a few words: who sends it a letter at a time, to keep lines busy, is cut off. */
const strangersPatienceMs = 30_000;

/** Lets nobody past whom the app's `admit` does not let pass. `hasProxy`: what a proxy says of the browser is believed. */
export function gate(
  admit: Admit,
  hasProxy: boolean,
  patienceMs = strangersPatienceMs,
): RequestHandler {
  return async (request, response, next) => {
    try {
      const admission = await admit({
        method: request.method,
        target: request.originalUrl,
        cookie: request.headers.cookie,
        bodyBytes: bytesOf(request),
        idleSeconds: readSeconds(request.headers[idleHeader]),
        address: addressOf(request, hasProxy),
        agent: request.headers["user-agent"] ?? "",
        isSecure: hasProxy && request.headers["x-forwarded-proto"] === "https",
      });
      if (!admission.isAdmitted || admission.context.person === undefined)
        endLate(request, patienceMs);
      if (admission.isAdmitted) {
        response.locals.context = admission.context;
        return next();
      }
      const { status, headers, body } = admission.answer;
      response.status(status).set(headers);
      response.end(request.method === "HEAD" ? undefined : body);
    } catch (error) {
      next(error);
    }
  };
}

/** Ends the line where the body is not whole in time. */
function endLate(request: Request, patienceMs: number): void {
  const late = setTimeout(() => !request.complete && request.destroy(), patienceMs);
  late.unref();
  request.once("close", () => clearTimeout(late));
}

/** How long the body says it is; null where it comes in pieces of any length. */
function bytesOf({ headers }: Request): number | null {
  if (headers["transfer-encoding"] !== undefined) return null;
  return Number(headers["content-length"] ?? 0);
}

/** What the page says; nothing or nonsense counts as done by hand just now. */
function readSeconds(text: string | string[] | undefined): number {
  const seconds = Number(text ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}

/** Where the request comes from: the last hop that our own proxy noted, else the other end of the line. */
function addressOf(request: Request, hasProxy: boolean): string {
  const noted = hasProxy ? String(request.headers["x-forwarded-for"] ?? "") : "";
  return noted.split(",").at(-1)?.trim() || (request.socket.remoteAddress ?? "unknown");
}
