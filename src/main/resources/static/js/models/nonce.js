/**
 * Turbo swaps bodies while the first document, and with it the first content security policy, stays.
 * Pages are therefore asked for with the nonce of that document.
 */
export function keepNonce() {
  const nonce = document.querySelector("meta[name=csp-nonce]")?.content
  if (!nonce) return
  document.addEventListener("turbo:before-fetch-request", (event) => {
    event.detail.fetchOptions.headers["X-Steward-Nonce"] = nonce
  })
}
