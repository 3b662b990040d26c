import { tellAct } from "./acts.ts";

/** Copies a text and says so, to eyes and to screen readers; also where the page came without TLS. */
export async function copyText(what: string, text: string): Promise<boolean> {
  const isCopied = await write(text);
  tellAct(
    isCopied
      ? { sentence: `Copied ${what}: ${text}` }
      : { sentence: "The browser does not let this page copy.", isWrong: true },
  );
  return isCopied;
}

async function write(text: string): Promise<boolean> {
  try {
    if (!navigator.clipboard) return writeOldWay(text);
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Browsers hand out the clipboard only to pages behind TLS or on this machine. */
function writeOldWay(text: string): boolean {
  const held = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.style.position = "fixed";
  field.style.opacity = "0";
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  if (held instanceof HTMLElement) held.focus();
  return isCopied;
}
