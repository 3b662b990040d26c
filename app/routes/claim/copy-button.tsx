import { useEffect, useState } from "react";
import { copyText } from "#app/ui/copy-text.ts";

type Props = {
  readonly label: string;
  readonly value: string;
  /** The key that copies it too. */
  readonly hint?: string | undefined;
};

/** Copies a fact; says so. */
export function CopyButton({ label, value, hint }: Props) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1500);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <button
      type="button"
      aria-label={`Copy ${label}`}
      aria-keyshortcuts={hint}
      title={hint ? `Copy ${value} (${hint})` : `Copy ${value}`}
      onClick={async () => setCopied(await copyText(label, value))}
      className="no-print -my-1 flex h-6 min-w-6 shrink-0 items-center justify-center gap-1 self-center rounded text-ink-3 hover:bg-hover hover:text-ink"
    >
      {hint && (
        <span aria-hidden="true" className="max-sm:hidden">
          <kbd>{hint}</kbd>
        </span>
      )}
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        width="14"
        height="14"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
      >
        {copied ? (
          <path d="M3 8.5 6.5 12 13 4.5" />
        ) : (
          <path d="M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z" strokeLinejoin="round" />
        )}
      </svg>
    </button>
  );
}
