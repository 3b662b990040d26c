import { Form, Link } from "@remix-run/react";
import { TextEntry } from "#app/people/text-entry.tsx";

type Props = { readonly isForced: boolean; readonly email: string; readonly next: string };

/** What it is, and the password again: a screen left open must not hand the account to someone else's phone. */
export function SetUpFactor({ isForced, email, next }: Props) {
  return (
    <>
      {isForced && (
        <p role="status" className="mb-3">
          An owner demands a second factor of all. Set yours up; then you go on to where you wanted.
        </p>
      )}
      <p className="text-table text-ink-2">
        Besides the password, signing in then takes six digits that an app on your phone shows. Any
        authenticator app does: Google Authenticator, Microsoft Authenticator, 1Password, Aegis. It
        works without a network.
      </p>
      <form method="post" className="mt-4 grid gap-4">
        <input type="hidden" name="email" value={email} autoComplete="username" />
        <TextEntry
          label="Your password again"
          name="password"
          type="password"
          autoComplete="current-password"
          autoFocus
          isRequired
        />
        <button
          type="submit"
          name="intent"
          value="begin"
          className="button button-primary justify-center"
        >
          Go on
        </button>
      </form>
      {isForced ? (
        <Form method="post" action="/logout" reloadDocument className="mt-3 grid">
          <button type="submit" className="button justify-center">
            Sign out
          </button>
        </Form>
      ) : (
        <p className="mt-5 text-table">
          <Link className="link" to={next === "/" ? "/account" : next} reloadDocument>
            Not now
          </Link>
        </p>
      )}
    </>
  );
}
