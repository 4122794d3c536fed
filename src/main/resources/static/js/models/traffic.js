/**
 * Whether a form or a visit is under way. A refresh started meanwhile would cancel it: the reply would
 * be sent, but its page would never come, and its text would stay where it was written.
 */
const LONGEST_MILLIS = 15_000

export class Traffic {
  #forms = new Set()
  #since = 0
  #stop = new AbortController()

  watch(target = document) {
    const options = { signal: this.#stop.signal }
    target.addEventListener("turbo:submit-start", (event) => this.#forms.add(event.target), options)
    target.addEventListener("turbo:submit-end", (event) => this.submitted(event.target), options)
    target.addEventListener("turbo:visit", () => this.began(), options)
    for (const type of ["turbo:load", "turbo:render", "turbo:fetch-request-error"]) {
      target.addEventListener(type, () => this.ended(), options)
    }
    return this
  }

  unwatch() {
    this.#stop.abort()
  }

  /** The answer to a form is there; the page it leads to begins. */
  submitted(form) {
    this.#forms.delete(form)
    this.began()
  }

  began(now = performance.now()) {
    this.#since = now
  }

  ended() {
    this.#since = 0
  }

  isUnderWay(now = performance.now()) {
    return this.#forms.size > 0 || (this.#since > 0 && now - this.#since < LONGEST_MILLIS)
  }
}
