import { useEffect, useState } from "react";

/** Copies a fact; says so for a moment, to eyes and to screen readers. */
export function CopyButton({ label, value }: { readonly label: string; readonly value: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1500);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <button
      type="button"
      aria-label={copied ? `${label} copied` : `Copy ${label}`}
      title="Copy"
      onClick={() => navigator.clipboard?.writeText(value).then(() => setCopied(true))}
      className="no-print -my-1 grid h-6 w-6 shrink-0 place-items-center self-center rounded text-ink-3 hover:bg-hover hover:text-ink"
    >
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
