import { open, rm } from "node:fs/promises";

const partBytes = 65_536;

type Taken = {
  /** Waits until more can be taken; false: by nobody any more (server/pace.ts). */
  readonly pace?: (() => Promise<boolean>) | undefined;
  /** Says that whoever asked is gone, whether or not a byte was taken. */
  readonly signal?: AbortSignal | undefined;
  /** Called once, when the last of the file is given back to the disk. */
  readonly onEnd?: (() => void) | undefined;
};

/**
 * The file's bytes, read as they are taken. It is gone from the folder once it is opened: whatever becomes of the client or
 * this process, nothing stays.
 */
export async function takeTempFile(
  path: string,
  { pace = async () => true, signal, onEnd }: Taken = {},
): Promise<{ size: number; body: ReadableStream<Uint8Array> }> {
  const file = await open(path);
  let isOpen = true;
  const end = async () => {
    if (!isOpen) return;
    isOpen = false;
    signal?.removeEventListener("abort", end);
    await file.close().finally(onEnd);
  };
  // An answer to who is gone already may be dropped unread: then nothing is pulled, nor cancelled.
  signal?.addEventListener("abort", end);
  try {
    await rm(path, { force: true });
    const { size } = await file.stat();
    if (signal?.aborted) await end();
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const isTaken = (await pace()) && isOpen;
          const { bytesRead, buffer } = isTaken
            ? await file.read(Buffer.alloc(partBytes))
            : { bytesRead: 0, buffer: Buffer.alloc(0) };
          if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
          await end();
          controller.close();
        },
        cancel: end,
      },
      { highWaterMark: 0 },
    );
    return { size, body };
  } catch (error) {
    await end();
    throw error;
  }
}
