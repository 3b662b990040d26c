import { password, people, type Who } from "../e2e/dashboard.ts";

/** Signs in to a dashboard of the tests; what to send as `Cookie` from then on. */
export async function signIn(url: string, who: Who): Promise<string> {
  const answer = await fetch(`${url}/login`, {
    method: "POST",
    headers: { Origin: url },
    body: new URLSearchParams({ email: people[who].email, password }),
    redirect: "manual",
  });
  const [cookie = ""] = answer.headers.getSetCookie();
  if (answer.status !== 303 || !cookie.startsWith("dermledger_session="))
    throw new Error(`The sign-in of the ${who} was answered ${answer.status}.`);
  return cookie.split(";")[0] ?? "";
}
