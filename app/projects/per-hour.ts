/** Cents brought back per hour of logged work; null where no minutes were logged. */
export function perHour(recoveredCents: number, minutes: number): number | null {
  return minutes > 0 ? Math.round((recoveredCents * 60) / minutes) : null;
}

/** `1 h 25 min`, `40 min`. */
export function timeWords(minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
