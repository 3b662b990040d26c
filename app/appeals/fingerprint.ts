/** The first letters of a packet's hash: printed at its foot, told on its page. */
export function fingerprint(hash: string): string {
  return hash.slice(0, 12);
}
