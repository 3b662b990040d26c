import type { FormEvent } from "react";
import { usePost } from "../ui/use-post.ts";

/** Posts a form as it is filled in, and says what came of it; without JavaScript the browser posts it itself. */
export function useSubmitted(address: string) {
  const { send, isBusy } = usePost(address);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const fields: Record<string, string[]> = {};
    for (const name of new Set(form.keys())) fields[name] = form.getAll(name).map(String);
    void send(fields);
  };
  return { isBusy, onSubmit };
}
