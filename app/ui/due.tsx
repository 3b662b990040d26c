import { count } from "#reports/format.ts";

/** How many claims wait for the person, beside the word that leads there. Nothing where none do. */
export function Due({ due }: { readonly due: number | null }) {
  if (due === null || due === 0) return null;
  return (
    <span className="figures ml-auto rounded-full bg-accent-soft px-1.5 text-hint leading-5 text-accent">
      {count(due)}
      <span className="sr-only"> of yours</span>
    </span>
  );
}
