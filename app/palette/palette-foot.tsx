import type { ReactNode } from "react";

const keys = [
  { keys: ["↑", "↓"], does: "move" },
  { keys: ["Enter"], does: "take" },
  { keys: ["Esc"], does: "leave" },
];

/** What is under way, and the keys. */
export function PaletteFoot({ children }: { readonly children: ReactNode }) {
  return (
    <footer className="flex items-baseline gap-4 border-t border-line px-4 py-2 text-hint text-ink-2 max-sm:py-0">
      {children}
      <p aria-hidden="true" className="ml-auto flex shrink-0 gap-3 max-sm:hidden">
        {keys.map(({ keys: pressed, does }) => (
          <span key={does} className="flex items-baseline gap-1">
            {pressed.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
            {does}
          </span>
        ))}
      </p>
    </footer>
  );
}
