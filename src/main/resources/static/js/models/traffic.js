/**
 * Whether a form or a visit is under way. A refresh started meanwhile would cancel it: the reply would
 * be sent, but its page would never come.
 */
const LONGEST_MILLIS = 15_000

export class Traffic {
  #since = 0
  #stop = new AbortController()

  watch(target = document) {
    const options = { signal: this.#stop.signal }
    for (const type of ["turbo:submit-start", "turbo:visit"]) target.addEventListener(type, () => this.began(), options)
    for (const type of ["turbo:load", "turbo:render", "turbo:fetch-request-error"]) target.addEventListener(type, () => this.ended(), options)
    return this
  }

  unwatch() {
    this.#stop.abort()
  }

  began(now = performance.now()) {
    this.#since = now
  }

  ended() {
    this.#since = 0
  }

  isUnderWay(now = performance.now()) {
    return this.#since > 0 && now - this.#since < LONGEST_MILLIS
  }
}
