import { constants, createBrotliCompress, createGzip } from "node:zlib";
import type { RequestHandler } from "express";

const compressible =
  /^(text\/|application\/(json|javascript|xml|vnd\.apache\.arrow\.stream)|image\/svg)|text\/x-script/;

/** A list's columns are megabytes of numbers: to pack them a twentieth smaller takes five times as long. */
const qualityFor = (type: string) => (type.includes("arrow") ? 1 : 4);

/** Brotli or gzip for pages and data, streamed: what is written is flushed, so deferred parts do not wait. */
export const compress: RequestHandler = (request, response, next) => {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  const coding = accepted.includes("br") ? "br" : accepted.includes("gzip") ? "gzip" : undefined;
  if (coding === undefined || request.method === "HEAD") return next();

  const write = response.write.bind(response);
  const end = response.end.bind(response);
  let packer: ReturnType<typeof createBrotliCompress> | ReturnType<typeof createGzip> | undefined;
  let decided = false;

  const decide = () => {
    if (decided) return;
    decided = true;
    const type = String(response.getHeader("Content-Type") ?? "");
    // What is taken away as a file says its length, and is read from the disk at the pace of who takes it.
    const isTaken = String(response.getHeader("Content-Disposition") ?? "").startsWith(
      "attachment",
    );
    if (response.headersSent || isTaken || !compressible.test(type)) return;
    if (response.getHeader("Content-Encoding")) return;
    response.removeHeader("Content-Length");
    response.setHeader("Content-Encoding", coding);
    response.appendHeader("Vary", "Accept-Encoding");
    packer =
      coding === "br"
        ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: qualityFor(type) } })
        : createGzip({ level: 5 });
    packer.on("data", (chunk: Buffer) => {
      if (!write(chunk)) packer?.pause();
    });
    packer.on("end", () => end());
    response.on("drain", () => packer?.resume());
    response.on("close", () => packer?.destroy());
  };

  Object.assign(response, {
    write(chunk: string | Uint8Array, ...rest: unknown[]) {
      decide();
      if (!packer) return Reflect.apply(write, response, [chunk, ...rest]);
      packer.write(chunk);
      packer.flush();
      return true;
    },
    end(chunk?: string | Uint8Array | (() => void), ...rest: unknown[]) {
      decide();
      if (!packer) return Reflect.apply(end, response, [chunk, ...rest]);
      if (typeof chunk === "string" || chunk instanceof Uint8Array) packer.write(chunk);
      packer.end();
      return response;
    },
    flush() {
      packer?.flush();
    },
  });
  next();
};
