import { Controller } from "@hotwired/stimulus"

/** Opens the dialog beside a button; a click on the veil closes it. Escape is the browser's. */
export default class extends Controller {
  static targets = ["dialog"]

  open(event) {
    event.preventDefault()
    this.dialogTarget.showModal()
  }

  close() {
    this.dialogTarget.close()
  }

  veil(event) {
    if (event.target === this.dialogTarget) this.close()
  }
}
