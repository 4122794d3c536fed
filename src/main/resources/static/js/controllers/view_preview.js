import { Controller } from "@hotwired/stimulus"
import { Debounce } from "models/debounce"
import { send } from "models/http"

/** Shows what a view would hold while it is written. An answer that is overtaken is dropped. */
export default class extends Controller {
  static targets = ["preview"]

  connect() {
    this.asked = 0
    this.pause = new Debounce(() => this.ask(), 350)
  }

  disconnect() {
    this.pause.cancel()
  }

  later() {
    this.pause.call()
  }

  async ask() {
    const turn = ++this.asked
    const form = new URLSearchParams(new FormData(this.element))
    const response = await send("POST", "/desk/view-list/preview", form)
    const page = new DOMParser().parseFromString(await response.text(), "text/html")
    if (turn === this.asked) this.previewTarget.replaceChildren(page.querySelector("#preview"))
  }
}
