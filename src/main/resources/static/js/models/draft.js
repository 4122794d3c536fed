/**
 * A draft kept in this browser besides the server's, for the minutes without a connection. Old ones
 * are swept, so nothing of a customer stays behind for long.
 */
const PREFIX = "draft:"
const KEPT_MILLIS = 24 * 60 * 60 * 1000

export class Draft {
  #key

  constructor(name) {
    this.#key = PREFIX + name
  }

  keep(text) {
    if (text.trim() === "") return this.forget()
    this.#try(() => localStorage.setItem(this.#key, JSON.stringify({ text, at: Date.now() })))
  }

  /** The text, if it is newer than a moment in milliseconds. */
  find(than = 0) {
    const kept = this.#try(() => JSON.parse(localStorage.getItem(this.#key) ?? "null"))
    return kept && kept.at > than && Date.now() - kept.at < KEPT_MILLIS ? kept.text : null
  }

  forget() {
    this.#try(() => localStorage.removeItem(this.#key))
  }

  /** Removes all drafts of this browser that are too old. */
  static sweep() {
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
      if (new Draft(key.slice(PREFIX.length)).find() === null) localStorage.removeItem(key)
    }
  }

  #try(work) {
    try {
      return work()
    } catch {
      return null
    }
  }
}
