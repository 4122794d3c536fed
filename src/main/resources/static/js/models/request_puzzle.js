// Finds the number whose hash we gave, as ALTCHA does it. About a second on a phone; stops for nobody.
const encoder = new TextEncoder()

/** The solution as the server wants it: base64 of JSON. */
export async function solve() {
  const puzzle = await (await fetch("/requests/puzzle")).json()
  const from = performance.now()
  for (let number = 0; number <= puzzle.maxnumber; number++) {
    if (await sha256(puzzle.salt + number) === puzzle.challenge) {
      const { algorithm, challenge, salt, signature } = puzzle
      return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature, took: Math.round(performance.now() - from) }))
    }
  }
  throw new Error("no solution")
}

async function sha256(text) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", encoder.encode(text)))
  let hex = ""
  for (const byte of digest) hex += byte.toString(16).padStart(2, "0")
  return hex
}
