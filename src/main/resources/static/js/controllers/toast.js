import { Controller } from "@hotwired/stimulus"

/**
 * A toast goes after eight seconds, but not while it is pointed at or holds the focus. A page that is
 * renewed meanwhile knows nothing of it and must not take it away.
 */
export default class extends Controller {
  connect() {
    this.element.addEventListener("turbo:before-morph-element", (event) => {
      if (event.target === this.element) event.preventDefault()
    })
    this.timer = setInterval(() => {
      if (!this.element.matches(":hover, :focus-within")) this.dismiss()
    }, 8000)
  }

  disconnect() {
    clearInterval(this.timer)
  }

  dismiss() {
    this.element.remove()
  }
}
