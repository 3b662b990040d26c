import { Link } from "@remix-run/react";
import { usePerson } from "#app/ui/use-person.ts";
import { useView } from "#app/ui/view.tsx";
import type { QueueStep } from "./queue-steps.ts";

/** What a queue asks for, why, and the way to its other claims for those who work there. */
export function QueueStepItem({ step }: { readonly step: QueueStep }) {
  const person = usePerson();
  const { link } = useView();
  return (
    <li>
      <p className="font-medium">{step.action}</p>
      <p className="figures text-hint text-ink-2">
        {person?.may("follow_up") ? (
          <Link
            to={link("/worklist", { queue: step.queue })}
            className="link underline underline-offset-3"
          >
            {step.title}
          </Link>
        ) : (
          step.title
        )}
        : {step.why}
      </p>
    </li>
  );
}
