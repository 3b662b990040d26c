import type { Qr } from "./qr-of.server.ts";

/** Dark on white in either theme: many scanners read it no other way. */
export function QrCode({ qr, label }: { readonly qr: Qr; readonly label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      className="block size-52 rounded-md border border-line"
      shapeRendering="crispEdges"
    >
      <rect width={qr.size} height={qr.size} fill="#ffffff" />
      <path d={qr.path} fill="#000000" />
    </svg>
  );
}
