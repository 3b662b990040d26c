import { open, rm } from "node:fs/promises";

const partBytes = 65_536;

/**
 * The file's bytes, read as they are taken. It is gone from the folder once it is opened: whatever becomes of the client or
 * this process, nothing stays.
 *
 * @param pace waits until more can be taken; false: by nobody any more (server/pace.ts)
 */
export async function takeTempFile(
  path: string,
  pace: () => Promise<boolean> = async () => true,
): Promise<{ size: number; body: ReadableStream<Uint8Array> }> {
  const file = await open(path);
  try {
    await rm(path, { force: true });
    const { size } = await file.stat();
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const isTaken = await pace();
          const { bytesRead, buffer } = await file.read(Buffer.alloc(isTaken ? partBytes : 0));
          if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
          await file.close();
          controller.close();
        },
        cancel: () => file.close(),
      },
      { highWaterMark: 0 },
    );
    return { size, body };
  } catch (error) {
    await file.close();
    throw error;
  }
}
