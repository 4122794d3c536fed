/**
 * Words for a span, by the rules of the server (`ticket.listing.SpanWords`): seconds in the last five minutes,
 * minutes up to an hour, hours and minutes up to two days, then days and hours.
 */
export function spanWords(milliseconds, words) {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000)
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  if (seconds < 300) return fill(words.seconds, minutes, String(seconds % 60).padStart(2, "0"))
  if (minutes < 60) return fill(words.minutes, minutes)
  if (hours < 48) return fill(words.hours, hours, minutes % 60)
  return fill(words.days, Math.floor(hours / 24), hours % 24)
}

/** How a clock stands at a moment: `late`, `soon` or nothing to worry about. */
export function dueState(now, warnAt, dueAt) {
  if (now >= dueAt) return "late"
  return warnAt && now >= warnAt ? "soon" : ""
}

function fill(pattern, ...values) {
  return values.reduce((text, value, index) => text.replace(`{${index}}`, value), pattern)
}
