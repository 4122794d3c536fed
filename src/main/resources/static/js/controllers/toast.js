import { Controller } from "@hotwired/stimulus"

/** A toast goes after eight seconds, but not while it is pointed at or holds the focus. */
export default class extends Controller {
  connect() {
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
