/** Log lines for someone who sits at the terminal: time, what happened, then what is known about it. */
export const readableLog = {
  write(line: string): void {
    process.stderr.write(`${readable(JSON.parse(line))}\n`);
  },
};

type Told = { time: string; level: string; msg?: string; error?: { name: string; at: string[] } };

export function readable({ time, level, msg, error, ...rest }: Told & { [name: string]: unknown }) {
  const known = Object.entries(rest).map(([name, value]) => `${name}=${String(value)}`);
  const said = [time.slice(11, 19), level, msg, ...known].filter(Boolean).join(" ");
  if (error === undefined) return said;
  const { name, at, ...more } = error;
  const code = "code" in more ? ` ${String(more.code)}` : "";
  return [`${said}: ${name}${code}`, ...at.map((place) => `    at ${place}`)].join("\n");
}
