// What the shield on the server refuses, told before it is sent. The server looks again, and closer.

const NEAR = 90
const KEY = /priv(?:ate)?[ _-]*key|secret[ _-]*key|私钥|私鑰|秘密鍵|비밀키/i

const SHAPES = [
  ["private-key", /(?<![A-Za-z0-9])[5KL][1-9A-HJ-NP-Za-km-z]{50,51}(?![A-Za-z0-9])/],
  ["private-key", /-----BEGIN [A-Z0-9 ]*PRIVATE KEY/],
  ["extended-key", /(?<![A-Za-z0-9])[xyztuvYZ]prv[1-9A-HJ-NP-Za-km-z]{100,110}/],
  ["authenticator", /otpauth(?:-migration)?:\/\//i],
  ["keystore", /"ciphertext"[\s\S]*"kdf"|"kdf"[\s\S]*"ciphertext"/],
]

// The kind of secret in a text, or nothing. `words` is a set of the words of recovery phrases.
export function find(text, words = new Set()) {
  const shape = SHAPES.find(([, pattern]) => pattern.test(text))
  if (shape) return shape[0]
  if (namesKey(text)) return "private-key"
  return longestRow(text, words) >= 12 ? "recovery-phrase" : null
}

// Whether the lists of words are worth loading.
export function mayHoldPhrase(text) {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).length >= 12
}

function namesKey(text) {
  return [...text.matchAll(/(?<![A-Za-z0-9])(?:0x)?[0-9a-fA-F]{64}(?![A-Za-z0-9])/g)]
    .some(found => KEY.test(text.slice(Math.max(0, found.index - NEAR), found.index)))
}

function longestRow(text, words) {
  let row = 0
  let longest = 0
  for (const [token] of text.normalize("NFKC").toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (/^\p{N}{1,2}$/u.test(token)) continue
    row = words.has(token) ? row + 1 : 0
    longest = Math.max(longest, row)
  }
  return longest
}
