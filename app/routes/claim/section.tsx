import type { ReactNode } from "react";
import { type Exported, ExportMenu } from "#app/ui/export-menu.tsx";

/** A named part of the page that a link can point at. */
export function Section({
  id,
  title,
  exported,
  children,
}: {
  readonly id: string;
  readonly title: string;
  /** What stands here as a file. */
  readonly exported?: Exported | undefined;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={`${id}-title`} id={id} className="min-w-0 scroll-mt-4">
      <header className="mb-2 flex items-center gap-2">
        <h2 id={`${id}-title`} className="mr-auto text-section font-semibold">
          {title}
        </h2>
        {exported && <ExportMenu {...exported} of={title} isQuiet />}
      </header>
      {children}
    </section>
  );
}
