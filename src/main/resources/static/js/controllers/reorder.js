import { Controller } from "@hotwired/stimulus"

/** A list put in order by dragging or by its arrow buttons; sent at once where the form asks for it. */
export default class extends Controller {
  static targets = ["item"]
  static values = { send: Boolean }

  connect() {
    this.element.addEventListener("dragstart", (event) => this.began(event))
    this.element.addEventListener("dragover", (event) => this.over(event))
    this.element.addEventListener("dragend", () => this.ended())
  }

  began(event) {
    this.dragged = event.target.closest(".reorder__item")
    this.dragged?.classList.add("reorder__item--dragged")
    event.dataTransfer.effectAllowed = "move"
  }

  over(event) {
    const item = event.target.closest(".reorder__item")
    if (!this.dragged || !item || item === this.dragged) return
    event.preventDefault()
    const { top, height } = item.getBoundingClientRect()
    item[event.clientY < top + height / 2 ? "before" : "after"](this.dragged)
  }

  ended() {
    this.dragged?.classList.remove("reorder__item--dragged")
    this.dragged = null
    this.changed()
  }

  up(event) {
    this.step(event, (item) => item.previousElementSibling?.before(item))
  }

  down(event) {
    this.step(event, (item) => item.nextElementSibling?.after(item))
  }

  step(event, move) {
    event.preventDefault()
    const button = event.currentTarget
    move(button.closest(".reorder__item"))
    button.focus()
    this.changed()
  }

  changed() {
    if (this.sendValue) this.element.requestSubmit()
    else this.element.dispatchEvent(new Event("change", { bubbles: true }))
  }
}
