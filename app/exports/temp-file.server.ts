import { open, rm } from "node:fs/promises";
import { createReadableStreamFromReadable } from "@remix-run/node";

/** The file's bytes. It is gone from the folder once it is opened: whatever becomes of the client or this process, nothing stays. */
export async function takeTempFile(path: string): Promise<{ size: number; body: ReadableStream }> {
  const file = await open(path);
  try {
    await rm(path, { force: true });
    const { size } = await file.stat();
    return { size, body: createReadableStreamFromReadable(file.createReadStream()) };
  } catch (error) {
    await file.close();
    throw error;
  }
}
