/**
 * Paces page refreshes: soon after the first change, then at most one per interval however many
 * changes come, and never while somebody would be disturbed (`isBusy`).
 */
export class RefreshPace {
  #refresh
  #isBusy
  #soon
  #last = -Infinity
  #timer = null

  constructor(refresh, { isBusy = () => false, soon = 250, interval = 2500 } = {}) {
    this.#refresh = refresh
    this.#isBusy = isBusy
    this.#soon = soon
    this.interval = interval
  }

  changed(now = performance.now()) {
    if (this.#timer !== null) return
    const wait = Math.max(this.#soon, this.#last + this.interval - now)
    this.#timer = setTimeout(() => this.#run(), wait)
  }

  stop() {
    clearTimeout(this.#timer)
    this.#timer = null
  }

  #run() {
    this.#timer = null
    if (this.#isBusy()) {
      this.#timer = setTimeout(() => this.#run(), this.interval)
      return
    }
    this.#last = performance.now()
    this.#refresh()
  }
}
