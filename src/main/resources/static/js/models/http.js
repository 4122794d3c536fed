/** The form token of this page. */
export function csrfToken() {
  return document.querySelector("meta[name=csrf-token]")?.content ?? ""
}

/** Sends a form without leaving the page; rejects when the answer is not a success. */
export async function send(method, url, form, { keepalive = false } = {}) {
  const response = await fetch(url, {
    method,
    body: form,
    keepalive,
    credentials: "same-origin",
    headers: { "X-CSRF-Token": csrfToken(), Accept: "application/json" },
  })
  if (!response.ok) throw new HttpError(response.status, await response.text())
  return response
}

/** Reads what an address answers as JSON; rejects when the answer is not a success. */
export async function read(url) {
  const response = await fetch(url, { credentials: "same-origin", headers: { Accept: "application/json" } })
  if (!response.ok) throw new HttpError(response.status, await response.text())
  return response.json()
}

/** An answer that is not a success; `message` is the sentence of the problem document, if any. */
export class HttpError extends Error {
  constructor(status, body) {
    super(HttpError.sentence(body))
    this.status = status
  }

  static sentence(body) {
    try {
      return JSON.parse(body).detail ?? ""
    } catch {
      return ""
    }
  }
}

/** Whether a form's answer came from the desk, and not from the page where one signs in again. */
export function isDesk(fetchResponse) {
  return new URL(fetchResponse.response.url).pathname.startsWith("/desk")
}
