/**
 * Words for how long ago something was, by the rules of the server (`platform.web.Times`): minutes,
 * hours, days up to a week; null for older moments, whose date does not change any more.
 */
export function relativeTime(at, now, language) {
  const seconds = Math.round((at - now) / 1000)
  const minutes = Math.trunc(seconds / 60)
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" })
  const size = Math.abs(minutes)
  if (size < 1) return null
  if (size < 60) return tidy(format.format(minutes, "minute"))
  if (size < 24 * 60) return tidy(format.format(Math.trunc(minutes / 60), "hour"))
  if (size < 7 * 24 * 60) return tidy(format.format(Math.trunc(minutes / 1440), "day"))
  return null
}

function tidy(text) {
  return text.replace("min.", "min").replace("hr.", "h").replace("hrs.", "h")
}
