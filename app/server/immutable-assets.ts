import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RequestHandler } from "express";

const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * Serves the client build: hashed files under `assets/` for a year, the few others for an hour; the `.br` or `.gz`
 * made at build where the browser takes it. The list of files is read once, so no path of a request reaches the disk.
 */
export function immutableAssets(folder: URL): RequestHandler {
  const root = fileURLToPath(folder);
  const listed = list(root);
  return async (request, response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD") return next();
    const files = await listed;
    const name = request.path.slice(1);
    const type = types[extname(name)];
    if (type === undefined || !files.has(name)) return next();
    const accepted = String(request.headers["accept-encoding"] ?? "");
    const packed = [
      ["br", ".br"],
      ["gzip", ".gz"],
    ].find(([coding, end]) => accepted.includes(coding ?? "") && files.has(`${name}${end}`));
    response.setHeader("Content-Type", type);
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader(
      "Cache-Control",
      name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    );
    if (packed) response.setHeader("Content-Encoding", packed[0] ?? "");
    response.end(await readFile(join(root, `${name}${packed?.[1] ?? ""}`)));
  };
}

async function list(root: string): Promise<Set<string>> {
  if (!existsSync(root)) return new Set();
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/")),
  );
}
