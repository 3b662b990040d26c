import { useId } from "react";

/** The browser's own date field: every keyboard, locale and screen reader knows it. Chosen on Enter or on the button. */
export function DateField({
  label,
  value,
  onChoose,
}: {
  label: string;
  value: string;
  onChoose: (day: string) => void;
}) {
  const id = useId();
  return (
    <form
      className="grid grid-cols-[1fr_auto] items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const day = new FormData(event.currentTarget).get("day");
        if (typeof day === "string" && day !== "") onChoose(day);
      }}
    >
      <label htmlFor={id} className="col-span-2 text-hint text-ink-2">
        {label}
      </label>
      <input
        id={id}
        name="day"
        type="date"
        required
        defaultValue={value}
        className="field figures"
      />
      <button type="submit" className="button">
        Set
      </button>
    </form>
  );
}
