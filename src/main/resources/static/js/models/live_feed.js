/**
 * The event stream of this page: tells `onChange` the topic, and keeps the last sequence so that a
 * new stream asks for what was missed. While the stream is down the page is refreshed now and then.
 */
export class LiveFeed {
  #topics
  #since
  #onChange
  #source = null
  #retry = null
  #poll = null
  #failures = 0

  constructor(topics, since, onChange) {
    this.#topics = topics
    this.#since = since
    this.#onChange = onChange
  }

  open() {
    if (this.#source) return
    const query = new URLSearchParams({ topics: this.#topics, since: this.#since })
    this.#source = new EventSource(`/desk/live?${query}`)
    this.#source.addEventListener("hello", (event) => this.#heard(event))
    this.#source.addEventListener("change", (event) => {
      this.#heard(event)
      this.#onChange(event.data)
    })
    this.#source.addEventListener("error", () => this.#lost())
  }

  close() {
    clearTimeout(this.#retry)
    clearInterval(this.#poll)
    this.#retry = this.#poll = null
    this.#source?.close()
    this.#source = null
  }

  #heard(event) {
    this.#failures = 0
    clearInterval(this.#poll)
    this.#poll = null
    if (event.lastEventId) this.#since = event.lastEventId
  }

  #lost() {
    this.#source?.close()
    this.#source = null
    this.#failures += 1
    const wait = Math.min(30_000, 500 * 2 ** this.#failures) * (0.5 + Math.random())
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => this.open(), wait)
    if (this.#failures > 2 && !this.#poll) this.#poll = setInterval(() => this.#onChange("poll"), 30_000)
  }
}
