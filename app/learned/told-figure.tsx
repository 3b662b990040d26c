import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Heading } from "react-aria-components";
import { Popover } from "../ui/popover.tsx";
import { usePerson } from "../ui/use-person.ts";

type Props = {
  /** What the figure is, as a heading and for readers: `Expected of line 2`. */
  readonly title: string;
  /** What it stands on, a sentence each; hovering tells them too. */
  readonly sentences: readonly string[];
  readonly children: ReactNode;
};

/** A learned figure that says what it stands on: on hovering, and by Enter or a tap with the way to how well such figures held. */
export function ToldFigure({ title, sentences, children }: Props) {
  const person = usePerson();
  return (
    <DialogTrigger>
      <span title={sentences.join(" ")}>
        <Button className="cursor-pointer underline decoration-dotted decoration-ink-3 underline-offset-3 hover:text-accent">
          {children}
          <span className="sr-only">: what {title} stands on</span>
        </Button>
      </span>
      <Popover className="float w-80 max-w-[calc(100vw-2rem)]" placement="bottom">
        <Dialog className="grid gap-2 px-4 py-3 text-left text-table font-normal whitespace-normal outline-none">
          <Heading slot="title" className="font-semibold">
            {title}
          </Heading>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {person?.may("set") && person.isWhole && (
            <p>
              <Link className="link underline underline-offset-3" to="/learned">
                How well such figures held
              </Link>
            </p>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
