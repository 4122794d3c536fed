import { Controller } from "@hotwired/stimulus"

/** Copies a text and shows for a moment that it did. */
export default class extends Controller {
  static values = { text: String }

  async copy(event) {
    event.preventDefault()
    await navigator.clipboard.writeText(this.textValue)
    this.element.classList.add("code--copied")
    setTimeout(() => this.element.classList.remove("code--copied"), 1500)
  }
}
