/** An e-mail address as it is kept and compared: trimmed, lower case; null where the text is none. */
export function readEmail(text: string): string | null {
  const email = text.normalize("NFKC").trim().toLowerCase();
  return email.length <= 254 && /^[^\s@<>"',;:]+@[^\s@<>"',;:]+\.[^\s@.<>"',;:]+$/.test(email)
    ? email
    : null;
}
