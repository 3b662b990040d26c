import type { ReactNode } from "react";
import type { Sight } from "./sight.ts";

type Props = {
  readonly label: string;
  readonly className?: string;
  /** Of a long table: it scrolls up and down as well. */
  readonly sight?: Sight | undefined;
  readonly children: ReactNode;
};

/**
 * A table's own sideways scroll: the page never scrolls sideways, and the keyboard can reach what is out of sight.
 * `relative`: what only screen readers see is placed absolutely, and would widen the page otherwise.
 */
export function ScrollRegion({ label, className = "", sight, children }: Props) {
  return (
    <section
      ref={sight?.region}
      className={`table-scroll relative ${sight ? "long-scroll" : ""} ${className}`}
      aria-label={sight ? `${label}, scrolls` : `${label}, scrolls sideways`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
    >
      {children}
    </section>
  );
}
