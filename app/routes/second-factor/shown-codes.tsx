import { PlainFrame } from "#app/people/plain-frame.tsx";
import { RecoveryList } from "#app/second-factor/recovery-list.tsx";

type Props = {
  readonly codes: readonly string[];
  readonly email: string;
  readonly said: string;
  readonly next: string;
};

/** The recovery codes, the one time that they are known. */
export function ShownCodes({ codes, email, said, next }: Props) {
  return (
    <PlainFrame title="Keep these recovery codes">
      <p role="status">{said}</p>
      <p className="mt-2 text-table text-ink-2">
        Each of them signs {email} in once, where the phone is lost or empty. They are shown now and
        never again: print them or keep them where your passwords are, not on the phone.
      </p>
      <RecoveryList codes={codes} email={email} />
      <p className="no-print mt-6">
        <a className="button button-primary no-underline" href={next}>
          I have kept them, go on
        </a>
      </p>
    </PlainFrame>
  );
}
