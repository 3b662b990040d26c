import type { ReactNode } from "react";

/** A named part of the page that a link can point at. */
export function Section({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={`${id}-title`} id={id} className="min-w-0 scroll-mt-4">
      <h2 id={`${id}-title`} className="mb-2 text-section font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}
