import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";

/** Names each request, so that an error page and a log line can be found by each other. */
export const requestId: RequestHandler = (_request, response, next) => {
  response.locals.requestId = randomBytes(6).toString("hex");
  response.setHeader("X-Request-Id", response.locals.requestId);
  next();
};
