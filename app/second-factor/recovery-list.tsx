import { Button } from "react-aria-components";
import { copyText } from "../ui/copy-text.ts";

/** Ten codes, once: to copy, to print, to keep as a file. */
export function RecoveryList({
  codes,
  email,
}: {
  readonly codes: readonly string[];
  readonly email: string;
}) {
  const text = fileText(codes, email);
  return (
    <>
      <ol
        aria-label="Recovery codes"
        data-recovery-codes
        className="figures mt-4 grid grid-cols-1 gap-x-6 gap-y-1 rounded-md border border-line bg-ground p-4 font-mono text-table sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code} className="whitespace-nowrap">
            {code}
          </li>
        ))}
      </ol>
      <p className="no-print mt-3 flex flex-wrap gap-2">
        <Button className="button" onPress={() => copyText("the codes", codes.join("\n"))}>
          Copy
        </Button>
        <Button className="button" onPress={() => window.print()}>
          Print
        </Button>
        <a
          className="button no-underline"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="dermledger-recovery-codes.txt"
        >
          Download as text
        </a>
      </p>
    </>
  );
}

function fileText(codes: readonly string[], email: string): string {
  return [
    `Recovery codes of Dermledger for ${email}`,
    "Each signs you in once in place of a code of your app. Keep them where your phone is not.",
    "",
    ...codes,
    "",
  ].join("\r\n");
}
