import type { ErrorRequestHandler } from "express";
import { logFailure } from "../log.server.ts";

/** What no page could answer: a sentence and the request id, and a line in the log. The process goes on. */
export const lastResort: ErrorRequestHandler = (error, _request, response, _next) => {
  // An address that cannot be decoded: the request is wrong, not the program.
  if (error instanceof URIError) {
    response.status(400).type("text/plain").send("This address is damaged: it cannot be read.");
    return;
  }
  const id = String(response.locals.requestId);
  logFailure(error, id, "request failed");
  if (response.headersSent) {
    // Half an answer must not look whole; Express's own handler would print the error with its words.
    response.destroy();
    return;
  }
  response
    .status(500)
    .type("text/plain")
    .send(
      `This could not be answered. The data are as they were. Request ${id}, named in the log.`,
    );
};
