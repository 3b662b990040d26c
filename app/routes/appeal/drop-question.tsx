import { useRef, useState } from "react";
import { flushSync } from "react-dom";

type Props = { readonly isBusy: boolean; readonly onDrop: () => void };

/** Dropping is asked once more, in its place: what was written goes from every list. */
export function DropQuestion({ isBusy, onDrop }: Props) {
  const [isAsked, setAsked] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const ask = () => {
    flushSync(() => setAsked(true));
    keep.current?.focus();
  };
  if (!isAsked)
    return (
      <button type="button" className="button" disabled={isBusy} onClick={ask}>
        Drop
      </button>
    );
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="sr-only">Drop this appeal</legend>
      <span className="text-table">Drop it, with what was written?</span>
      <button type="button" className="button" disabled={isBusy} onClick={onDrop}>
        Drop it
      </button>
      <button ref={keep} type="button" className="button" onClick={() => setAsked(false)}>
        Keep it
      </button>
    </fieldset>
  );
}
