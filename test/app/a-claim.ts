/** Id of the first claim of the list that a dashboard of the tests shows. */
export async function aClaim(url: string, cookie: string): Promise<string> {
  const page = await (await fetch(`${url}/claims`, { headers: { Cookie: cookie } })).text();
  const id = /href="\/claims\/(c\w{11})/.exec(page)?.[1];
  if (id === undefined) throw new Error("The list shows no claim.");
  return id;
}
