/** Longest name that every file system takes, with room for a number behind it. */
const longest = 200;

/**
 * A name that is safe to write, from what a browser says: no folders, no control characters, nothing hidden. Letters of
 * all scripts stay; what it was called is still to be recognised.
 */
export function safeFileName(told: string): string {
  const last = told.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(/[^\p{L}\p{N}\p{M} ._()+,&@#=-]/gu, "_")
    .replace(/^[.\s]+/, "")
    .trim();
  const [, stem = "", extension = ""] = /^(.*?)((?:\.[\p{L}\p{N}]{1,8}){0,2})$/su.exec(plain) ?? [];
  return `${cutBytes(stem, longest - 20)}${extension}` || "file";
}

/** `name`, or `name (2)`, `name (3)`… where that is taken. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  const dot = name.lastIndexOf(".");
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${stem} (${number})${extension}`;
    if (!isTaken(candidate)) return candidate;
  }
}

/** File systems count bytes: a name of 120 letters may be twice as many. */
function cutBytes(text: string, bytes: number): string {
  let cut = text;
  while (Buffer.byteLength(cut) > bytes) cut = cut.slice(0, -1);
  return cut;
}
