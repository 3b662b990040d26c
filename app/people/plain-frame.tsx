import type { ReactNode } from "react";

/** The frame of pages for people who are not signed in: the name of the program, and nothing of the data. */
export function PlainFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-4 py-10 sm:py-16">
      <header className="mb-6 flex items-center gap-2 font-semibold">
        <img src="/favicon.svg" alt="" width="20" height="20" />
        Dermledger
      </header>
      <main className="panel p-6">
        <h1 className="mb-3 text-page font-semibold tracking-[-0.01em]">{title}</h1>
        {children}
      </main>
    </div>
  );
}
