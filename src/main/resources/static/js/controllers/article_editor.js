import { Controller } from "@hotwired/stimulus"
import { Debounce } from "models/debounce"
import { send } from "models/http"

const PAUSE = 350

/** The editor of articles: shows what is typed as readers will see it, and cleans what is pasted from documents. */
export default class extends Controller {
  static targets = ["body", "preview"]
  static values = { preview: String, paste: String }

  connect() {
    this.pause = new Debounce(() => this.#show(), PAUSE)
  }

  disconnect() {
    this.pause.cancel()
  }

  changed() {
    this.pause.call()
  }

  async paste(event) {
    const html = event.clipboardData?.getData("text/html")
    if (!html) return
    event.preventDefault()
    const plain = event.clipboardData.getData("text/plain")
    const answer = await send("POST", this.pasteValue, new URLSearchParams({ html })).catch(() => null)
    const text = answer?.ok ? await answer.text() : plain
    this.bodyTarget.setRangeText(text, this.bodyTarget.selectionStart, this.bodyTarget.selectionEnd, "end")
    this.changed()
  }

  async #show() {
    const answer = await send("POST", this.previewValue, new URLSearchParams(new FormData(this.element))).catch(() => null)
    if (answer?.ok) this.previewTarget.innerHTML = await answer.text()
  }
}
