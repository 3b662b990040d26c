type Props = { readonly label: string; readonly words: string; readonly share: number | null };

/** How far something is, in words above a bar; without a share only the words. */
export function ProgressBar({ label, words, share }: Props) {
  return (
    <div className="min-w-56 flex-1">
      <p className="figures flex flex-wrap justify-between gap-x-4">
        <span>{label}</span>
        <span className="text-ink-2">{words}</span>
      </p>
      <div
        className="mt-1 h-1.5 overflow-hidden rounded-full bg-line"
        role="progressbar"
        aria-label={label}
        aria-valuetext={words}
        {...(share === null ? {} : { "aria-valuenow": Math.round(100 * share) })}
      >
        <div
          className="h-full rounded-full bg-accent"
          style={{ width: `${Math.max(2, 100 * (share ?? 0.02))}%` }}
        />
      </div>
    </div>
  );
}
