import type { Role } from "#app/people/permissions.ts";
import type { PeopleData } from "./read-people.server.ts";

const roleWords: readonly { role: Role; words: string }[] = [
  { role: "owner", words: "everything, people, audit and closing months too" },
  { role: "manager", words: "assigns, sets targets and fees, loads files" },
  { role: "biller", words: "follows up claims" },
  { role: "viewer", words: "figures and lists, without patients’ names" },
];

type Rights = {
  role: Role;
  practices: readonly string[] | null;
  locations: readonly string[] | null;
};

/** What a person may do, and how far the person sees. */
export function RightsFields({ found, rights }: { found: PeopleData; rights: Rights }) {
  return (
    <>
      <fieldset>
        <legend className="text-table text-ink-2">Role</legend>
        <div className="mt-1 grid gap-1">
          {roleWords.map(({ role, words }) => (
            <label key={role} className="flex min-h-7 items-center gap-2 text-table">
              <input
                type="radio"
                name="role"
                value={role}
                defaultChecked={role === rights.role}
                className="accent-accent"
              />
              <span>
                <span className="font-medium">{role}</span>
                <span className="text-ink-2"> · {words}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Choices
        legend="Practices"
        name="practice"
        choices={found.practices}
        ticked={rights.practices}
      />
      <Choices
        legend="Locations"
        name="location"
        choices={found.locations}
        ticked={rights.locations}
      />
    </>
  );
}

type ChoicesProps = {
  legend: string;
  name: string;
  choices: readonly { value: string; label: string }[];
  ticked: readonly string[] | null;
};

function Choices({ legend, name, choices, ticked }: ChoicesProps) {
  // What is ticked but no longer there must not turn into "all" by saving.
  const gone = (ticked ?? []).filter((id) => !choices.some(({ value }) => value === id));
  const all = [...choices, ...gone.map((id) => ({ value: id, label: `${id} (not loaded)` }))];
  return (
    <fieldset>
      <legend className="text-table text-ink-2">
        {legend} <span className="text-ink-3">· none ticked: all of them</span>
      </legend>
      <div className="mt-1 grid gap-1 sm:grid-cols-2">
        {all.map(({ value, label }) => (
          <label key={value} className="flex min-h-7 items-center gap-2 text-table">
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={ticked?.includes(value) ?? false}
              className="accent-accent"
            />
            {label}
          </label>
        ))}
        {all.length === 0 && <p className="text-table text-ink-3">Nothing is loaded yet.</p>}
      </div>
    </fieldset>
  );
}
