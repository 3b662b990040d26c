import { Link } from "@remix-run/react";
import { SourceLink } from "#app/archive/source-link.tsx";
import { date, nothing } from "#reports/format.ts";
import { useDayLink } from "./as-of-steps.tsx";
import type { StoryEvent } from "./story.ts";

/** The claim's life, newest first: a dated sentence each, with what stands behind it. */
export function StoryList({ events }: { readonly events: readonly StoryEvent[] }) {
  const dayLink = useDayLink();
  if (events.length === 0) return <p className="text-ink-2">Nothing had happened by this day.</p>;
  return (
    <ol className="relative">
      {events.map((event, index) => (
        <li
          key={event.key}
          className="grid grid-cols-[6.5rem_1rem_1fr] gap-x-3 pb-4 last:pb-0 max-sm:grid-cols-[1rem_1fr]"
        >
          <time
            dateTime={event.on ?? undefined}
            className="figures pt-px text-right text-table text-ink-2 max-sm:col-start-2 max-sm:text-left"
          >
            {event.on === events[index - 1]?.on ? (
              <span className="sr-only">{date(event.on)}</span>
            ) : event.on ? (
              <Link
                to={dayLink(event.on)}
                preventScrollReset
                title={`As it stood on ${date(event.on)}`}
                className="quiet-link text-inherit"
              >
                {date(event.on)}
              </Link>
            ) : (
              nothing
            )}
          </time>
          <Mark event={event} isLast={index === events.length - 1} />
          <div className="min-w-0 max-sm:col-start-2">
            <p className="text-body">{event.sentence}</p>
            <p className="flex flex-wrap gap-x-3 text-hint text-ink-2">
              {event.note && <span>{event.note}</span>}
              {event.to && (
                <Link to={event.to} className="link">
                  The packet
                </Link>
              )}
              {event.source && (
                <SourceLink
                  fileId={event.source.fileId}
                  from={event.source.from}
                  to={event.source.to}
                  of={event.sentence}
                  mark={event.source.to === event.source.from ? null : event.source.from}
                />
              )}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

const TONES = {
  plain: "border-ink-3 bg-surface",
  good: "border-good bg-good",
  watch: "border-watch bg-watch",
  bad: "border-bad bg-bad",
} as const;

function Mark({ event, isLast }: { event: StoryEvent; isLast: boolean }) {
  return (
    <span aria-hidden="true" className="relative max-sm:row-span-2 max-sm:row-start-1">
      {!isLast && (
        <span className="absolute top-4 -bottom-4 left-1/2 w-px -translate-x-1/2 bg-line" />
      )}
      <span
        className={`absolute top-1.5 left-1/2 h-2.5 w-2.5 -translate-x-1/2 border-2 ${event.mark === "submission" ? "rounded-[2px]" : "rounded-full"} ${TONES[event.tone]}`}
      />
    </span>
  );
}
