import type { RequestHandler } from "express";
import { log } from "../log.server.ts";
import { loggedPath } from "./logged-path.ts";

/** One line for each request when its answer is out: who, what, how long, how much. Assets only at level debug. */
export const requestLog: RequestHandler = (request, response, next) => {
  const start = performance.now();
  const sent = request.socket.bytesWritten;
  response.once("close", () => {
    const path = loggedPath(request.path);
    const line = {
      request: response.locals.requestId,
      method: request.method,
      path,
      status: response.statusCode,
      ms: Math.round(performance.now() - start),
      bytes: request.socket.bytesWritten - sent,
      ...personOf(response.locals.context),
      ...(response.writableFinished ? {} : { isCut: true }),
    };
    if (path === "/assets/") log.debug(line);
    else log.info(line);
  });
  next();
};

function personOf(context: unknown): { person?: string } {
  if (typeof context !== "object" || context === null) return {};
  const person: unknown = Reflect.get(context, "person");
  if (typeof person !== "object" || person === null) return {};
  return { person: String(Reflect.get(person, "id")) };
}
