import { Controller } from "@hotwired/stimulus"

/**
 * Shows in a dialog what a link brought into the frame within. Forms in it lead the whole page; once
 * one has succeeded the dialog closes, since a page that only morphs would keep it.
 */
export default class extends Controller {
  connect() {
    this.element.addEventListener("turbo:submit-end", (event) => event.detail.success && this.element.close())
    this.element.addEventListener("turbo:before-morph-element", (event) => this.kept(event))
  }

  /** A page that was renewed while the dialog was on its way knows nothing of it. */
  kept(event) {
    if (this.element.open || this.element.querySelector("turbo-frame[busy]")) event.preventDefault()
  }

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
