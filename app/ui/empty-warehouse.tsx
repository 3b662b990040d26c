import { Link } from "@remix-run/react";
import { usePerson } from "./use-person.ts";

/** Nothing loaded yet: the ways to fill it. */
export function EmptyWarehouse() {
  const mayLoad = usePerson()?.may("load") ?? false;
  return (
    <div className="mx-auto max-w-2xl py-12">
      <h2 className="text-page font-semibold">Nothing is loaded yet</h2>
      <p className="mt-2 text-ink-2">
        Dermledger reads the files that you already have: claims (837), remittances (835),
        acknowledgements (277CA, 999) and exports (CSV, XLSX). Any mix, in any order; loading a file
        twice changes nothing.
      </p>
      {mayLoad && (
        <p className="mt-4">
          <Link to="/loads" className="button button-primary no-underline">
            Add files
          </Link>
        </p>
      )}
      <div className="mt-6 grid gap-4 sm:grid-cols-2">
        <Way
          title="Load your files"
          command="npx dermledger load PATH"
          words="PATH is a file or a folder, read with all that lies below it. This page shows the numbers when the load is done."
        />
        <Way
          title="Look around first"
          command="npm run demo"
          words="Makes 30 months of an invented practice and loads them here. Keep your own files apart: set DERMLEDGER_HOME to another folder for them."
        />
      </div>
      <p className="mt-6 text-hint text-ink-3">
        Everything stays on this machine; nothing is sent anywhere.
      </p>
    </div>
  );
}

function Way({ title, command, words }: { title: string; command: string; words: string }) {
  return (
    <section className="panel p-4">
      <h3 className="font-semibold">{title}</h3>
      <code className="mt-2 block rounded-md border border-line bg-ground px-3 py-2 text-table">
        {command}
      </code>
      <p className="mt-2 text-table text-ink-2">{words}</p>
    </section>
  );
}
