import { Controller } from "@hotwired/stimulus"
import { send } from "models/http"

/** Changes between light and dark at once and has the choice kept. */
export default class extends Controller {
  async choose(event) {
    const button = event.currentTarget
    event.preventDefault()
    document.documentElement.dataset.theme = button.value
    for (const other of this.element.querySelectorAll("[name=theme]")) {
      other.setAttribute("aria-pressed", String(other === button))
    }
    await send("POST", this.element.action, new URLSearchParams({ theme: button.value, back: location.pathname }))
  }
}
