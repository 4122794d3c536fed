import { Controller } from "@hotwired/stimulus"
import { Debounce } from "models/debounce"
import { send } from "models/http"

/** Shows what the fields of a form would look like while they are filled in. An answer that is overtaken is dropped. */
export default class extends Controller {
  static targets = ["preview"]
  static values = { url: String }

  connect() {
    this.asked = 0
    this.pause = new Debounce(() => this.#ask(), 250)
  }

  disconnect() {
    this.pause.cancel()
  }

  later() {
    this.pause.call()
  }

  async #ask() {
    const turn = ++this.asked
    const answer = await send("POST", this.urlValue, new URLSearchParams(new FormData(this.element))).catch(() => null)
    if (!answer?.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), "text/html")
    if (turn === this.asked) this.previewTarget.replaceChildren(...page.body.children)
  }
}
