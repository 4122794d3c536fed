/**
 * What somebody is asking for at the caret: `/words` at the beginning of a line or after a space for a
 * saved text, `@words` for a colleague, where no word or address stands before it. Null for nothing.
 */
const LONGEST = 30

export function findTrigger(before, marks) {
  const from = Math.max(0, before.length - LONGEST - 2)
  const match = /(^|[\s\uFFFC]|[^\x00-\x7F])([/@])([^\s/@]*(?: [^\s/@]+)?)$/u.exec(before.slice(from))
  if (!match || !marks.includes(match[2])) return null
  if (match[2] === "/" && match[1] !== "" && !/[\s\uFFFC]/.test(match[1])) return null
  if (match[1] === "" && from > 0) return null
  return { mark: match[2], words: match[3], start: before.length - match[3].length - 1 }
}
