import { Controller } from "@hotwired/stimulus"

/** Arrow keys in a menu that the browser opens as a popover. */
export default class extends Controller {
  connect() {
    this.element.addEventListener("keydown", (event) => this.pressed(event))
    this.element.addEventListener("toggle", (event) => {
      if (event.newState === "open") this.items[0]?.focus()
    })
  }

  pressed(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const items = this.items
    const at = items.indexOf(document.activeElement)
    items[(at + step + items.length) % items.length]?.focus()
  }

  get items() {
    return [...this.element.querySelectorAll(".menu__item:not([disabled])")]
  }
}
