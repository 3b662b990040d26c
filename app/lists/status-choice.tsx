import { useState } from "react";
import { longest } from "../follow-up/longest.ts";
import { statuses, writeOffReasons } from "../follow-up/words.ts";
import type { Send } from "./act-dialog.tsx";
import { ChoiceList } from "./choice-list.tsx";

/** Where the work on the claims stands; giving up takes a reason. */
export function StatusChoice({ send }: { readonly send: Send }) {
  const [step, setStep] = useState<"status" | "reason" | "words">("status");
  if (step === "status")
    return (
      <ChoiceList
        key="status"
        label="Status"
        choices={listed(statuses)}
        onChoose={(status) => {
          if (status === "written_off") setStep("reason");
          else send({ status });
        }}
      />
    );
  if (step === "reason")
    return (
      <>
        <p className="px-4 pt-3 text-hint text-ink-2">Why is it written off?</p>
        <ChoiceList
          key="reason"
          label="Reason of the write-off"
          choices={listed(writeOffReasons)}
          onChoose={(reason) => {
            if (reason === "other") setStep("words");
            else send({ status: "written_off", reason });
          }}
        />
      </>
    );
  return (
    <form
      className="grid gap-2 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        const words = new FormData(event.currentTarget).get("reason_text");
        send({ status: "written_off", reason: "other", reason_text: String(words ?? "") });
      }}
    >
      <label htmlFor="reason_text" className="text-hint text-ink-2">
        Why, in a few words
      </label>
      <input
        id="reason_text"
        name="reason_text"
        required
        maxLength={longest.reason}
        // biome-ignore lint/a11y/noAutofocus: the dialog asks for this one thing.
        autoFocus
        className="field"
      />
      <button type="submit" className="button button-primary justify-self-end">
        Write off
      </button>
    </form>
  );
}

const listed = (words: { readonly [id: string]: string }) =>
  Object.entries(words).map(([id, each]) => ({ id, words: each }));
