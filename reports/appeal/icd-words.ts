/** A diagnosis code as people write it: `L57.0` of `L570`. */
export function icdWords(code: string): string {
  return /^[A-Z]\d[0-9A-Z]{2,5}$/.test(code) ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
}
