import { Button } from "react-aria-components";

type Props = {
  demo: { password: string; people: readonly { email: string; name: string; role: string }[] };
  onFill: (filled: { email: string; password: string }) => void;
};

/** The demo's sign-ins, one a role; a press fills the form. */
export function DemoSignIns({ demo: { password, people }, onFill }: Props) {
  return (
    <section className="mt-6 border-t border-line pt-4">
      <h2 className="font-semibold">This is the demo</h2>
      <p className="mt-1 text-table text-ink-2">
        An invented practice with one person per role. The password of each is{" "}
        <strong className="text-ink">{password}</strong>.
      </p>
      <ul className="mt-3 grid gap-2">
        {people.map(({ email, name, role }) => (
          <li key={email} className="flex items-center gap-3 text-table">
            <span className="min-w-0 flex-1">
              <span className="block truncate">
                {name}, {role}
              </span>
              <span className="block truncate text-hint text-ink-3">{email}</span>
            </span>
            <Button
              className="button"
              aria-label={`Fill in the ${role}`}
              onPress={() => onFill({ email, password })}
            >
              Fill in
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
