import { Controller } from "@hotwired/stimulus"

/** Several choices behind one line: tells in the line what is chosen, closes with Escape or outside. */
export default class extends Controller {
  static targets = ["text"]

  connect() {
    this.outside = (event) => {
      if (!this.element.contains(event.target)) this.element.open = false
    }
    document.addEventListener("pointerdown", this.outside)
    this.element.addEventListener("keydown", (event) => this.pressed(event))
  }

  disconnect() {
    document.removeEventListener("pointerdown", this.outside)
  }

  pressed(event) {
    if (event.key === "Escape" && this.element.open) {
      event.preventDefault()
      event.stopPropagation()
      this.element.open = false
      this.element.querySelector("summary").focus()
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    this.element.open = true
    const boxes = [...this.element.querySelectorAll("input")]
    const at = boxes.indexOf(document.activeElement)
    boxes[(at + step + boxes.length) % boxes.length]?.focus()
  }

  tell() {
    const chosen = [...this.element.querySelectorAll("input:checked")].map((box) => box.closest("label").textContent.trim())
    this.textTarget.textContent = chosen.join(", ") || this.textTarget.dataset.empty
  }
}
