import { Controller } from "@hotwired/stimulus"
import { landsBefore } from "models/order"

/** Lets the items of a form be dragged into another order and sends the form. Buttons do the same for keys. */
export default class extends Controller {
  static targets = ["item"]

  start(event) {
    this.dragged = event.target.closest("[data-order-target=item]")
    if (!this.dragged) return
    event.dataTransfer.effectAllowed = "move"
    event.dataTransfer.setData("text/plain", "")
    this.dragged.classList.add("rule-row--dragged")
  }

  over(event) {
    const item = this.itemAt(event)
    if (!this.dragged || !item) return
    event.preventDefault()
    this.clear()
    if (item === this.dragged) return
    item.classList.add(this.isBefore(event, item) ? "rule-row--before" : "rule-row--after")
  }

  drop(event) {
    const item = this.itemAt(event)
    if (!this.dragged || !item) return
    event.preventDefault()
    this.clear()
    if (item === this.dragged) return
    if (this.isBefore(event, item)) item.before(this.dragged)
    else item.after(this.dragged)
    this.element.requestSubmit()
  }

  end() {
    this.clear()
    this.dragged?.classList.remove("rule-row--dragged")
    this.dragged = null
  }

  clear() {
    this.itemTargets.forEach((item) => item.classList.remove("rule-row--before", "rule-row--after"))
  }

  isBefore(event, item) {
    return landsBefore(event.clientY, item.getBoundingClientRect())
  }

  itemAt(event) {
    return event.target.closest("[data-order-target=item]")
  }
}
