/** The fields of a form that was sent; a 400 Response where the body is none. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Response("This is no form.", { status: 400 });
  }
}
