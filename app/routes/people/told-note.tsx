import { useState } from "react";
import { Button } from "react-aria-components";

type Props = {
  told: {
    isDone: boolean;
    sentence: string;
    link?: string | undefined;
    linkHours?: number | undefined;
  };
};

/** What became of the last change, with the link to hand over where one was made. */
export function ToldNote({ told: { isDone, sentence, link, linkHours } }: Props) {
  const [isCopied, setCopied] = useState(false);
  return (
    <div role={isDone ? "status" : "alert"} data-answer className="panel p-4">
      <p className={isDone ? "" : "text-bad"}>{sentence}</p>
      {link && (
        <>
          <p className="mt-2 text-table text-ink-2">
            Hand this link to the person. It sets the password once, within {linkHours} hours and
            until the dashboard is started anew. It is shown only here.
          </p>
          <p className="mt-2 flex flex-wrap items-center gap-2">
            <code className="rounded-md border border-line bg-ground px-3 py-2 text-table break-all">
              {link}
            </code>
            <Button
              className="button"
              onPress={() => navigator.clipboard.writeText(link).then(() => setCopied(true))}
            >
              {isCopied ? "Copied" : "Copy the link"}
            </Button>
          </p>
        </>
      )}
    </div>
  );
}
