import type { ErrorRequestHandler } from "express";

/** What no page could answer: a sentence and the request id, and a line in the log. The process goes on. */
export const lastResort: ErrorRequestHandler = (error, _request, response, next) => {
  // An address that cannot be decoded: the request is wrong, not the program.
  if (error instanceof URIError) {
    response.status(400).type("text/plain").send("This address is damaged: it cannot be read.");
    return;
  }
  const id = String(response.locals.requestId);
  console.error(`request ${id} failed`, error);
  if (response.headersSent) return next(error);
  response
    .status(500)
    .type("text/plain")
    .send(
      `This could not be answered. The data are as they were. Request ${id}, named in the log.`,
    );
};
