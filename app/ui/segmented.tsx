import { Link } from "@remix-run/react";

/** A choice of a few, as links: the choice is in the address. */
export function Segmented({
  label,
  choices,
}: {
  label: string;
  choices: { title: string; to: string; isChosen: boolean }[];
}) {
  return (
    <nav
      aria-label={label}
      className="no-print inline-flex rounded-md border border-line-strong bg-surface p-0.5"
    >
      {choices.map(({ title, to, isChosen }) => (
        <Link
          key={title}
          to={to}
          replace
          preventScrollReset
          aria-current={isChosen ? "true" : undefined}
          className={`flex h-6 items-center rounded px-2.5 text-hint whitespace-nowrap no-underline ${
            isChosen ? "bg-accent-soft font-medium text-accent" : "text-ink-2 hover:text-ink"
          }`}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
