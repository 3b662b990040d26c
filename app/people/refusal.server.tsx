import { renderToStaticMarkup } from "react-dom/server";
import styles from "../app.css?url";
import type { Answer } from "./admission.ts";
import { refusedHeader } from "./admission.ts";
import { PlainFrame } from "./plain-frame.tsx";

type Refusal = {
  readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 503;
  readonly title: string;
  readonly words: string;
};

export const refusals = {
  damaged: { status: 400, title: "Damaged address", words: "This address cannot be read." },
  signIn: { status: 401, title: "Sign in first", words: "Sign in to see this." },
  enrol: {
    status: 403,
    title: "Set up your second factor",
    words: "An owner demands a second factor of all. Set yours up first.",
  },
  role: {
    status: 403,
    title: "Not for your role",
    words: "Your role does not allow this. An owner can change roles.",
  },
  nothing: { status: 404, title: "No such page", words: "Nothing is kept at this address." },
  readOnly: { status: 405, title: "Nothing to change here", words: "This page can only be read." },
  unrecorded: {
    status: 503,
    title: "Not recorded",
    words:
      "Nothing can be changed just now, because who changes what cannot be recorded. An owner sees why.",
  },
  tooLarge: { status: 413, title: "Too large", words: "This form is larger than it can be." },
} as const satisfies { [name: string]: Refusal };

/** A refusal in words alone: for data, exports and writes. */
export function refuseInWords({ status, words }: Refusal): Answer {
  const headers = { "Content-Type": "text/plain; charset=utf-8", [refusedHeader]: "1" };
  return { status, headers, body: words };
}

/** A refusal as a page of its own, without scripts and without anything of the data. */
export function refuseWithPage({ status, title, words }: Refusal): Answer {
  const page = (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Dermledger`}</title>
        <link rel="stylesheet" href={styles} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body className="bg-ground font-sans text-ink antialiased">
        <PlainFrame title={title}>
          <p className="text-ink-2">{words}</p>
          <p className="mt-6">
            <a className="button button-primary no-underline" href="/">
              Go to the start
            </a>
          </p>
        </PlainFrame>
      </body>
    </html>
  );
  const headers = { "Content-Type": "text/html; charset=utf-8", [refusedHeader]: "1" };
  return { status, headers, body: `<!DOCTYPE html>${renderToStaticMarkup(page)}` };
}
