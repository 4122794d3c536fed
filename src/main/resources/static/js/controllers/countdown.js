import { Controller } from "@hotwired/stimulus"

/** Counts the seconds until something is too late, then goes. */
export default class extends Controller {
  static targets = ["seconds"]
  static values = { until: String }

  connect() {
    this.timer = setInterval(() => this.tick(), 500)
    this.tick()
  }

  disconnect() {
    clearInterval(this.timer)
  }

  tick() {
    const left = Math.ceil((Date.parse(this.untilValue) - Date.now()) / 1000)
    if (left <= 0) this.element.remove()
    else if (this.secondsTarget.textContent !== String(left)) this.secondsTarget.textContent = String(left)
  }
}
