/**
 * The event stream of this page: tells `onChange` the topic, and keeps the last sequence so that a
 * new stream asks for what was missed. The server is heard every five seconds; a stream that is silent
 * for sixteen is taken for dead, as after a sleep. While it is down the page is refreshed now and then.
 */
const SILENCE_MILLIS = 16_000
const PATIENCE = 8

export class LiveFeed {
  #topics
  #since
  #onChange
  #source = null
  #retry = null
  #poll = null
  #failures = 0
  #heardAt = 0
  #watch = null

  /**
   * @param {() => string} topics asked at every opening
   * @param {(topic: string, since: string) => void} onChange
   */
  constructor(topics, since, onChange) {
    this.#topics = topics
    this.#since = since
    this.#onChange = onChange
  }

  open() {
    if (this.#source) return
    const query = new URLSearchParams({ topics: this.#topics(), since: this.#since })
    this.#source = new EventSource(`/desk/live?${query}`)
    this.#source.addEventListener("hello", (event) => this.#heard(event))
    this.#source.addEventListener("change", (event) => {
      this.#heard(event)
      this.#onChange(event.data, event.lastEventId)
    })
    this.#source.addEventListener("ping", (event) => this.#heard(event))
    this.#source.addEventListener("error", () => this.#lost())
    this.#heardAt = Date.now()
    this.#watch ??= setInterval(() => this.#listen(), 2_000)
  }

  /** Has the next stream begin earlier than where this one stands. */
  since(sequence) {
    this.#since = Math.min(Number(this.#since), Number(sequence))
  }

  /** Tries at once: the network is said to be back. */
  again() {
    this.#source?.close()
    this.#source = null
    clearTimeout(this.#retry)
    this.#failures = 0
    this.open()
  }

  close() {
    clearTimeout(this.#retry)
    clearInterval(this.#poll)
    clearInterval(this.#watch)
    this.#retry = this.#poll = this.#watch = null
    this.#source?.close()
    this.#source = null
  }

  #heard(event) {
    this.#failures = 0
    this.#heardAt = Date.now()
    clearInterval(this.#poll)
    this.#poll = null
    if (event.lastEventId) this.#since = event.lastEventId
  }

  #listen() {
    if (this.#source && Date.now() - this.#heardAt > SILENCE_MILLIS) this.again()
  }

  #lost() {
    this.#source?.close()
    this.#source = null
    this.#failures += 1
    const longest = this.#failures > PATIENCE ? 30_000 : 2_000
    const wait = Math.min(longest, 100 * 2 ** this.#failures) * (0.5 + Math.random() / 2)
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => this.open(), wait)
    if (this.#failures > 2 && !this.#poll) this.#poll = setInterval(() => this.#onChange("poll"), 30_000)
  }
}
