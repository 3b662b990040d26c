import { Form, Link } from "@remix-run/react";
import { Button, Dialog, DialogTrigger } from "react-aria-components";
import { Icon } from "../ui/icon.tsx";
import { Popover } from "../ui/popover.tsx";
import type { Role } from "./permissions.ts";

/** What the pages know of the person who is signed in. */
export type SignedIn = { id: string; name: string; email: string; role: Role };

/** Who is signed in, and the way out. Without scripts the account's page has the same. */
export function PersonMenu({ person }: { person: SignedIn }) {
  return (
    <DialogTrigger>
      <Button
        className="button max-w-44 border-transparent bg-transparent px-2"
        aria-label={`${person.name}, ${person.role}: account and sign-out`}
      >
        <Icon name="person" />
        <span className="hidden truncate xl:inline">{person.name}</span>
      </Button>
      <Popover className="float w-64 p-1" placement="bottom end">
        <Dialog aria-label="Account" className="outline-none">
          {({ close }) => (
            <>
              <p className="px-3 py-2 text-table">
                <span className="block truncate font-medium">{person.name}</span>
                <span className="block truncate text-hint text-ink-3">
                  {person.email} · {person.role}
                </span>
              </p>
              <Link
                to="/account"
                onClick={close}
                className="flex h-9 items-center rounded-md px-3 text-table no-underline hover:bg-hover"
              >
                Your account
              </Link>
              <Form method="post" action="/logout" reloadDocument>
                <button
                  type="submit"
                  className="flex h-9 w-full items-center rounded-md px-3 text-left text-table hover:bg-hover"
                >
                  Sign out
                </button>
              </Form>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
