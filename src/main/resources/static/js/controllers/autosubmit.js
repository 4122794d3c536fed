import { Controller } from "@hotwired/stimulus"

/** Sends the form when a choice changes; the button that does it without scripts is hidden by its style. */
export default class extends Controller {
  submit() {
    this.element.requestSubmit()
  }
}
