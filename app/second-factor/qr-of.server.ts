import { encode } from "uqr";

/** A QR code as the path of an SVG, a unit a module, with the quiet ground of four around it that scanners want. */
export type Qr = { readonly size: number; readonly path: string };

export function qrOf(text: string): Qr {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const runs = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      return [`M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`];
    }),
  );
  return { size, path: runs.join("") };
}
