/** Calls the work once, so many milliseconds after the last call; `flush` does it now. */
export class Debounce {
  #work
  #delay
  #timer = null

  constructor(work, delay) {
    this.#work = work
    this.#delay = delay
  }

  call() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.flush(), this.#delay)
  }

  flush() {
    if (this.#timer === null) return
    this.cancel()
    this.#work()
  }

  cancel() {
    clearTimeout(this.#timer)
    this.#timer = null
  }
}
