import { Controller } from "@hotwired/stimulus"
import { Debounce } from "models/debounce"
import { Draft } from "models/draft"
import { isDesk, send } from "models/http"

/** Saves what is typed: in this browser at once, on the server a second later, and says so. */
export default class extends Controller {
  static targets = ["field", "state"]
  static values = { url: String, name: String, at: Number, saved: String, saving: String, offline: String }

  connect() {
    this.draft = new Draft(this.nameValue)
    this.saving = new Debounce(() => this.save(), 1000)
    this.restore()
  }

  disconnect() {
    this.saving.flush()
  }

  /** Bound to input and trix-change. */
  changed() {
    this.draft.keep(this.text)
    this.saving.call()
  }

  async save({ keepalive = false } = {}) {
    const form = new URLSearchParams({ body: this.text })
    this.tell(this.savingValue)
    try {
      await send("PUT", this.urlValue, form, { keepalive })
      this.draft.forget()
      this.tell(this.savedValue)
    } catch {
      this.tell(this.offlineValue)
    }
  }

  /** Bound to the submission: what is sent is no draft any more. */
  submitted(event) {
    if (!event.detail.success || !isDesk(event.detail.fetchResponse)) return
    this.saving.cancel()
    this.draft.forget()
  }

  /** What this browser kept and the server does not have yet, as after a crash or a lost connection. */
  restore() {
    const kept = this.draft.find(this.atValue)
    if (kept !== null && kept !== this.text) {
      this.fieldTarget.value = kept
      this.fieldTarget.dispatchEvent(new CustomEvent("autosave:restored", { bubbles: true, detail: { text: kept } }))
    }
    Draft.sweep()
  }

  tell(text) {
    if (this.hasStateTarget) this.stateTarget.textContent = text
  }

  get text() {
    return this.fieldTarget.value
  }
}
