import { Controller } from "@hotwired/stimulus"
import { awake } from "models/composer"
import { send } from "models/http"

/** Puts a link to an article or its words into the composer that asked, and closes the dialog. */
export default class extends Controller {
  static targets = ["problem"]
  static values = { composer: String, failed: String }

  async take({ params: { url } }) {
    this.problemTarget.hidden = true
    const form = document.getElementById(this.composerValue)
    if (form === null) return
    try {
      const { html } = await (await send("POST", url, new URLSearchParams())).json()
      const editor = await awake(form)
      editor.editor.insertHTML(html)
      this.element.closest("dialog")?.close()
      editor.focus()
    } catch (error) {
      this.problemTarget.textContent = error.message || this.failedValue
      this.problemTarget.hidden = false
    }
  }
}
