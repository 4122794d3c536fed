import { Controller } from "@hotwired/stimulus"

/** Fills the days of a week at once. */
export default class extends Controller {
  static targets = ["day", "help"]

  connect() {
    this.helpTarget.hidden = false
  }

  /** Monday's hours for Tuesday to Friday. */
  copy() {
    this.dayTargets.slice(1, 5).forEach((day) => { day.value = this.dayTargets[0].value })
  }

  always() {
    this.dayTargets.forEach((day) => { day.value = "00:00-24:00" })
  }
}
