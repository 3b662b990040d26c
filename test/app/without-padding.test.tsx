import { PassThrough, type Transform } from "node:stream";
import { text } from "node:stream/consumers";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { withoutPadding } from "#app/without-padding.server.ts";

/** Letters of one and three bytes, so that pieces end within one at some place. */
const page = (before: number) => (
  <p title={"x".repeat(before)}>
    {Array.from({ length: 900 }, (_, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: they never move
      <i key={at}>–↓</i>
    ))}
  </p>
);

async function drawn(before: number, through: Transform): Promise<string> {
  const { pipe } = renderToPipeableStream(page(before), {
    onAllReady: () => {
      pipe(through);
    },
  });
  return await text(through);
}

test("a page holds what was drawn and nothing else, wherever its pieces end", async () => {
  let padded = 0;
  for (let before = 0; before < 9; before++) {
    const whole = renderToStaticMarkup(page(before));
    expect(await drawn(before, withoutPadding())).toBe(whole);
    if ((await drawn(before, new PassThrough())) !== whole) padded++;
  }
  // Where this is 0, React does it itself: withoutPadding can go.
  expect(padded).toBeGreaterThan(0);
});
