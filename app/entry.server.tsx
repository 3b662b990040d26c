import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { logFailure } from "./log.server.ts";
import { NonceContext } from "./nonce.ts";
import { withoutPadding } from "./without-padding.server.ts";

export { closeAudit } from "./audit/record.server.ts";
export { readNotes } from "./chart-notes/read-notes.server.ts";
export { copyOffice } from "./office/copy-office.server.ts";
export { admit } from "./people/admit.server.ts";
export { firstSetup } from "./people/first-setup.server.ts";
export { shutdown, startUp } from "./start-up.server.ts";

const abortMs = 10_000;

/** Pages are sent whole: a chart whose code was not loaded yet would else arrive after its place on the page. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const nonce = loadContext.nonce ?? "";
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={context} url={request.url} nonce={nonce} abortDelay={abortMs} />
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          const body = withoutPadding();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(
            new Response(createReadableStreamFromReadable(body), {
              headers,
              status: failed ? 500 : status,
            }),
          );
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          if (isRouteErrorResponse(error)) return;
          failed = true;
          logFailure(error, loadContext.requestId, "request failed");
        },
      },
    );
    setTimeout(abort, abortMs + 1000).unref();
  });
}

/** A loader's or action's bug: to the log with its request id, never with the URL (it may hold a search for a name). */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  // A refused request (4xx) is an answer, not a bug.
  if (!request.signal.aborted && !isRouteErrorResponse(error))
    logFailure(error, context.requestId, "request failed");
}
