/**
 * Whether the page shows what a form was answered (a refusal, a wrong field, a preview; marked `data-answer`): reading the
 * page anew would take it away from under the reader.
 */
export function hasAnswer(): boolean {
  return document.querySelector("main :is([aria-invalid=true], [data-answer])") !== null;
}
