import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Writes `.br` and `.gz` beside each hashed script, style and drawing of the client build.
 * @returns {import("vite").Plugin}
 */
export function precompress() {
  let folder = "";
  return {
    name: "dermledger:precompress",
    apply: "build",
    configResolved(config) {
      folder = config.build.ssr
        ? ""
        : resolve(config.root, config.build.outDir, config.build.assetsDir);
    },
    async closeBundle() {
      if (folder === "") return;
      const names = await readdir(folder).catch(() => []);
      const compress = async (/** @type {string} */ name) => {
        const bytes = await readFile(join(folder, name));
        if (bytes.length < 1024) return;
        const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
        await writeFile(join(folder, `${name}.br`), await brotli(bytes, { params }));
        await writeFile(join(folder, `${name}.gz`), await zip(bytes, { level: 9 }));
      };
      await Promise.all(names.filter((each) => /\.(js|css|svg)$/.test(each)).map(compress));
    },
  };
}
