import { CodeEntry } from "#app/second-factor/code-entry.tsx";
import { QrCode } from "#app/second-factor/qr-code.tsx";
import type { Qr } from "#app/second-factor/qr-of.server.ts";

/** The secret as a picture and as text, and the first code as proof that the app has it. */
export function ConfirmApp({ secret, qr }: { readonly secret: string; readonly qr: Qr }) {
  return (
    <>
      <ol className="grid list-decimal gap-4 pl-5 text-table text-ink-2">
        <li>
          Scan this with your authenticator app.
          <div className="mt-2">
            <QrCode qr={qr} label="QR code of the secret; the text below says the same" />
          </div>
          <p className="mt-2">Or type it there, as a time-based key:</p>
          <code
            data-secret
            className="mt-1 block rounded-md border border-line bg-ground px-3 py-2 text-ink [overflow-wrap:anywhere]"
          >
            {secret.match(/.{1,4}/g)?.join(" ")}
          </code>
        </li>
        <li>Type the six digits that the app shows then.</li>
      </ol>
      <form method="post" className="mt-3 grid gap-4">
        <CodeEntry />
        <button
          type="submit"
          name="intent"
          value="confirm"
          className="button button-primary justify-center"
        >
          Turn it on
        </button>
      </form>
      <form method="post" className="mt-3 grid">
        <button type="submit" name="intent" value="cancel" className="button justify-center">
          Cancel
        </button>
      </form>
    </>
  );
}
