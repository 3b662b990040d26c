import type { PageHandle } from "../../ui/page-handle.ts";

export const handle: PageHandle = { title: "Payments" };

export default function Page() {
  return <p className="text-ink-2">In the making.</p>;
}
