import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative } from "node:path";
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

type Asset = { type: string; cache: string; plain: Buffer; br?: Buffer; gzip?: Buffer };

/**
 * Serves the client build from memory (1 MB): hashed files under `assets/` for a year, the few others for an hour; the
 * `.br` or `.gz` made at build where the browser takes it. No path of a request reaches the disk, and a build that replaces
 * the folder meanwhile disturbs no open page.
 */
export function immutableAssets(folder: URL): RequestHandler {
  const loading = loadAssets(fileURLToPath(folder));
  // Where nothing is built, each request says so, not the process.
  loading.catch(() => undefined);
  return async (request, response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD") return next();
    try {
      const asset = (await loading).get(request.path.slice(1));
      if (asset === undefined) return next();
      const accepted = String(request.headers["accept-encoding"] ?? "");
      const coding = (["br", "gzip"] as const).find(
        (each) => accepted.includes(each) && asset[each] !== undefined,
      );
      response.locals.isAsset = true;
      response.setHeader("Content-Type", asset.type);
      response.setHeader("Vary", "Accept-Encoding");
      response.setHeader("Cache-Control", asset.cache);
      if (coding) response.setHeader("Content-Encoding", coding);
      response.end(coding ? asset[coding] : asset.plain);
    } catch (error) {
      next(error);
    }
  };
}

async function loadAssets(root: string): Promise<Map<string, Asset>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
  const present = new Set(names);
  const packed = async (name: string) =>
    present.has(name) ? await readFile(join(root, name)) : undefined;
  const assets = new Map<string, Asset>();
  for (const name of names) {
    const type = types[extname(name)];
    if (type === undefined) continue;
    const [plain, br, gzip] = await Promise.all([
      readFile(join(root, name)),
      packed(`${name}.br`),
      packed(`${name}.gz`),
    ]);
    const cache = name.startsWith("assets/")
      ? "public, max-age=31536000, immutable"
      : "public, max-age=3600";
    assets.set(name, { type, cache, plain, ...(br ? { br } : {}), ...(gzip ? { gzip } : {}) });
  }
  return assets;
}
