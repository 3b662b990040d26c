import { CommanderError } from "commander";
import { explainError } from "./explain-error.ts";
import { createProgram } from "./program.ts";

// Whatever is written, here or by what is called, holds patient data: for its owner alone.
process.umask(0o077);

// Who reads may stop early (`… | head`): that is no failure. A full disk behind `>` is one.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") process.stderr.write(`${explainError(error)}\n`);
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** 0: all went well; 1: something could not be done; 2: the call was wrong (PRODUCT.md, command line). */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  process.stderr.write(`${explainError(error)}\n`);
  if (process.env.DERMLEDGER_DEBUG && error instanceof Error)
    process.stderr.write(`${error.stack}\n`);
  return 1;
}
