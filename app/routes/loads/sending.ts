/**
 * What is being sent to the server. It lives beside the pages, not in one: going to another page of the dashboard and
 * coming back does not stop it.
 */
export type Sending = {
  readonly files: number;
  readonly sentFiles: number;
  readonly bytes: number;
  readonly sentBytes: number;
  /** all is sent, and its load is about to begin */
  readonly isAwaited: boolean;
  /** files that did not get to the server, and why */
  readonly problems: readonly { readonly name: string; readonly why: string }[];
};

type Limits = { readonly fileBytes: number; readonly fileSentence: string };
type Item = { readonly file: File; readonly form: string };

/** A delivery is loaded when nothing has come for a while; this is longer. */
const awaitedMs = 6_000;

const nothing: Sending = {
  ...{ files: 0, sentFiles: 0, bytes: 0, sentBytes: 0 },
  isAwaited: false,
  problems: [],
};
const listeners = new Set<() => void>();
let state = nothing;
let queue: Item[] = [];
let current: XMLHttpRequest | undefined;

export const sending = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  get: () => state,
  getOnServer: () => nothing,
};

/** Sends files one after the other; those too large are told at once, without a byte sent. */
export function send(files: readonly File[], form: string, limits: Limits): void {
  const isEnded = state.files === state.sentFiles;
  const fits = files.filter(({ size }) => size <= limits.fileBytes);
  const problems = files
    .filter((file) => !fits.includes(file))
    .map(({ name }) => ({ name, why: limits.fileSentence }));
  const before = isEnded ? nothing : state;
  queue.push(...fits.map((file) => ({ file, form })));
  change({
    ...before,
    files: before.files + fits.length,
    bytes: fits.reduce((sum, { size }) => sum + size, before.bytes),
    problems: [...before.problems, ...problems],
  });
  sendNext();
}

/** Sends nothing more; what has arrived whole is loaded. */
export function stopSending(): void {
  queue = [];
  const running = current;
  current = undefined;
  running?.abort();
  change({ ...nothing, problems: state.problems });
}

export function forgetProblems(): void {
  change({ ...state, problems: [] });
}

function sendNext(): void {
  if (current !== undefined) return;
  const item = queue.shift();
  if (item === undefined) {
    awaitLoad();
    return;
  }
  const { file, form } = item;
  const before = state.sentBytes;
  const body = new FormData();
  // What reads the form on the server stumbles over `=` and `;` in a name.
  body.append("encoded", file, encodeURIComponent(file.name));
  // Not fetch: it does not tell how much has been sent.
  const request = new XMLHttpRequest();
  current = request;
  request.open("POST", form);
  request.setRequestHeader("Accept", "application/json");
  request.upload.onprogress = ({ loaded, total }) => {
    if (current !== request) return;
    change({ ...state, sentBytes: before + (total > 0 ? (file.size * loaded) / total : 0) });
  };
  request.onloadend = () => {
    if (current !== request) return;
    current = undefined;
    const why = problemOf(request);
    change({
      ...state,
      sentFiles: state.sentFiles + 1,
      sentBytes: before + file.size,
      problems: why === null ? state.problems : [...state.problems, { name: file.name, why }],
    });
    sendNext();
  };
  request.send(body);
}

function awaitLoad(): void {
  change({ ...state, isAwaited: state.sentFiles > 0 });
  setTimeout(() => change({ ...state, isAwaited: false }), awaitedMs);
}

/** Why a file did not arrive; null where it did: what the server thinks of it is told with its load. */
function problemOf({ status }: XMLHttpRequest): string | null {
  if (status === 200) return null;
  if (status === 0) return "The server could not be reached, or the file is no longer there.";
  if (status === 401) return "You are signed out. Sign in and send it again.";
  if (status === 403) return "Your role may not load files.";
  return "It did not arrive whole. Send it again.";
}

function change(next: Sending): void {
  state = next;
  for (const listener of listeners) listener();
}
