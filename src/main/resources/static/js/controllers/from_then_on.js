import { Controller } from "@hotwired/stimulus"

/** Lets an act be done from a moment on. */
export default class extends Controller {
  static targets = ["act"]
  static values = { at: String }

  connect() {
    const wait = Math.max(0, Date.parse(this.atValue) - Date.now())
    this.timer = setTimeout(() => this.actTargets.forEach((act) => (act.disabled = false)), Math.min(wait, 2 ** 31 - 1))
  }

  disconnect() {
    clearTimeout(this.timer)
  }
}
