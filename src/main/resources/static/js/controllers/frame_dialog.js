import { Controller } from "@hotwired/stimulus"

/**
 * Shows in a dialog what a link brought into the frame within. Forms in it lead the whole page, so it
 * goes with the page they came from.
 */
export default class extends Controller {
  open() {
    document.querySelectorAll(":popover-open").forEach((menu) => menu.hidePopover())
    if (!this.element.open) this.element.showModal()
    this.element.querySelector("[autofocus], input:not([type=hidden]), textarea, select, button")?.focus()
  }

  close(event) {
    event?.preventDefault()
    this.element.close()
  }

  veil(event) {
    if (event.target === this.element) this.element.close()
  }
}
