import { password, people, type Who } from "../e2e/dashboard.ts";

/** By which each dashboard knows the browser of each person again: it tells of new ones on every page. */
const browsers = new Map<string, string>();

/** Signs in to a dashboard of the tests; what to send as `Cookie` from then on. */
export async function signIn(url: string, who: Who): Promise<string> {
  const browser = browsers.get(`${url} ${who}`);
  const answer = await fetch(`${url}/login`, {
    method: "POST",
    headers: { Origin: url, ...(browser && { Cookie: browser }) },
    body: new URLSearchParams({ email: people[who].email, password }),
    redirect: "manual",
  });
  const [cookie = "", device = ""] = answer.headers.getSetCookie();
  if (answer.status !== 303 || !cookie.startsWith("dermledger_session="))
    throw new Error(`The sign-in of the ${who} was answered ${answer.status}.`);
  browsers.set(`${url} ${who}`, device.split(";")[0] ?? "");
  return cookie.split(";")[0] ?? "";
}
