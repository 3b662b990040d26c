import type { ReactNode } from "react";

type Props = { readonly label: string; readonly className?: string; readonly children: ReactNode };

/**
 * A table's own sideways scroll: the page never scrolls sideways, and the keyboard can reach what is out of sight.
 * `relative`: what only screen readers see is placed absolutely, and would widen the page otherwise.
 */
export function ScrollRegion({ label, className = "", children }: Props) {
  return (
    <section
      className={`table-scroll relative ${className}`}
      aria-label={`${label}, scrolls sideways`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
    >
      {children}
    </section>
  );
}
