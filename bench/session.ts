/** A person's session with the dashboard under test. */
export type Session = {
  /** Reads an address; throws where the answer is an error. */
  read(path: string): Promise<string>;
  /** Posts a form; the JSON of its answer. Throws where it is refused. */
  post(path: string, form: { readonly [name: string]: string }): Promise<unknown>;
};

/** Signs in as a browser does. */
export async function signIn(url: string, email: string, password: string): Promise<Session> {
  const answer = await fetch(`${url}/login`, {
    method: "POST",
    headers: { Origin: url },
    body: new URLSearchParams({ email, password }),
    redirect: "manual",
  });
  const [cookie] = answer.headers.getSetCookie();
  if (answer.status !== 303 || cookie === undefined)
    throw new Error(`The sign-in was answered ${answer.status}.`);
  const headers = { Cookie: cookie.split(";")[0] ?? "", Origin: url };
  const told = async (what: string, asked: Promise<Response>) => {
    const response = await asked;
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${what} was answered ${response.status}`);
    return text;
  };
  return {
    read: (path) => told(path, fetch(url + path, { headers, redirect: "manual" })),
    async post(path, form) {
      const body = new URLSearchParams(form);
      return JSON.parse(
        await told(path, fetch(url + path, { method: "POST", headers, body, redirect: "manual" })),
      );
    },
  };
}
