import { Form } from "@remix-run/react";
import { useEffect, useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { holdActivity, idleForMs, learnLeft, tellServer, touch } from "./activity.ts";
import { leaveForSignIn } from "./watch-fetches.ts";

/** Asks before the idle end whether someone is there, and leaves for the sign-in when nobody answers. */
export function IdleWarning({ idleMinutes }: { idleMinutes: number }) {
  const secondsLeft = useIdleEnd(idleMinutes * 60_000);
  if (secondsLeft === null) return null;
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled className="overlay z-[70]!">
      <Modal className="float fixed inset-x-3 top-[24vh] mx-auto max-w-md p-6">
        <Dialog role="alertdialog" className="outline-none">
          <Heading slot="title" className="text-section font-semibold">
            You will be signed out in {secondsLeft} s
          </Heading>
          <p className="mt-2 text-ink-2">
            Nothing was done here for a while. What is typed and not saved is lost with the page.
          </p>
          <div className="mt-6 flex gap-2">
            <Button autoFocus className="button button-primary" onPress={stay}>
              Stay signed in
            </Button>
            <Form method="post" action="/logout" reloadDocument>
              <button type="submit" className="button">
                Sign out now
              </button>
            </Form>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function stay(): void {
  holdActivity(false);
  touch();
  tellServer().catch(() => undefined);
}

/** Seconds until the idle end, in the last minute before it; null: there is time. */
function useIdleEnd(idleMs: number): number | null {
  const [secondsLeft, show] = useState<number | null>(null);
  useEffect(() => {
    const warnMs = Math.min(60_000, idleMs / 2);
    let isAsking = false;
    const look = async () => {
      const left = idleMs - idleForMs();
      holdActivity(left <= warnMs);
      show(left <= warnMs ? Math.max(0, Math.ceil(left / 1000)) : null);
      if (left > 0 || isAsking) return;
      // Another tab may have been in use unseen: the server knows. Meanwhile nothing is shown.
      isAsking = true;
      document.documentElement.hidden = true;
      try {
        learnLeft(await tellServer(), idleMs);
        document.documentElement.hidden = false;
      } catch {
        leaveForSignIn();
      }
      isAsking = false;
    };
    const timer = setInterval(look, 1_000);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      holdActivity(false);
    };
  }, [idleMs]);
  return secondsLeft;
}
