/** A well-formed NPI: nine digits and the check digit (Luhn, with the prefix 80840). */
export function npiOf(nineDigits: number): string {
  const digits = String(nineDigits).padStart(9, "1");
  let sum = 24;
  for (const [index, digit] of [...digits].entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return digits + String((10 - (sum % 10)) % 10);
}
