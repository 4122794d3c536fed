import { Controller } from "@hotwired/stimulus"
import { send } from "models/http"

/**
 * Rows of conditions: a changed field brings its own operators and values without leaving the page.
 * Without this script the same buttons send the form and the server draws the page again.
 */
export default class extends Controller {
  static values = { url: String }

  press(event) {
    event.preventDefault()
    this.draw(event.currentTarget)
  }

  renew() {
    this.draw(null)
  }

  async draw(button) {
    const form = new FormData(this.element.closest("form"))
    form.set("when.do", button?.value ?? "renew")
    const focus = document.activeElement?.name
    const response = await send("POST", this.urlValue, new URLSearchParams(form))
    const page = new DOMParser().parseFromString(await response.text(), "text/html")
    const form_ = this.element.closest("form")
    this.element.replaceChildren(...page.querySelector(".conditions").children)
    this.refocus(button, focus)
    form_.dispatchEvent(new Event("change", { bubbles: true }))
  }

  refocus(button, name) {
    const rows = this.element.querySelectorAll("select[name$='.field']")
    if (button?.value.startsWith("add-")) {
      const group = button.value === "add-all" ? 0 : 1
      const fields = this.element.querySelectorAll("fieldset")[group].querySelectorAll("select[name$='.field']")
      fields[fields.length - 1]?.focus()
    } else if (button) {
      ;(rows[0] ?? this.element.querySelector("button"))?.focus()
    } else if (name) {
      this.element.querySelector(`[name="${CSS.escape(name)}"]`)?.focus()
    }
  }
}
