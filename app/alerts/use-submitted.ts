import { type FormEvent, useState } from "react";
import type { FormAnswer } from "../settings/form.ts";
import { usePost } from "../ui/use-post.ts";

/**
 * Posts a form as it is filled in, and says what came of it; without JavaScript the browser posts it itself. `answer`: of the
 * field that was wrong, which gets the focus.
 */
export function useSubmitted(address: string) {
  const { send, isBusy } = usePost(address);
  const [answer, setAnswer] = useState<FormAnswer>();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const fields: Record<string, string[]> = {};
    for (const name of new Set(form.keys())) fields[name] = form.getAll(name).map(String);
    const { currentTarget } = event;
    void send(fields).then(({ ok, field, sentence }) => {
      const isWrong = !ok && field !== undefined;
      setAnswer(
        isWrong ? { words: sentence, errors: { [field]: sentence }, values: {} } : undefined,
      );
      const control = isWrong ? currentTarget.elements.namedItem(field) : null;
      if (control instanceof HTMLElement) control.focus();
    });
  };
  return { isBusy, onSubmit, answer };
}
