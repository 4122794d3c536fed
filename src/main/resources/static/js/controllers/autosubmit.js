import { Controller } from "@hotwired/stimulus"

/** Sends the form when a choice changes, and hides the button that does it without scripts. */
export default class extends Controller {
  static targets = ["button"]

  buttonTargetConnected(button) {
    button.hidden = true
  }

  submit() {
    this.element.requestSubmit()
  }
}
