import { type Own, OwnProof } from "#app/people/own-proof.tsx";

/** Within a form of class `group`: shown while it would make someone an owner, which takes the own password. */
export function OwnerProof({ own }: { readonly own: Own }) {
  return (
    <div className="hidden gap-4 group-has-[input[value=owner]:checked]:grid">
      <OwnProof
        own={own}
        isRequired={false}
        hint="To make someone an owner, or change how far one sees: an owner can do everything."
      />
    </div>
  );
}
