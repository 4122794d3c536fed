import { Controller } from "@hotwired/stimulus"
import { send } from "models/http"

const TELL_MILLIS = 60_000
const IDLE_MILLIS = 60_000

/** Counts seconds while the page is looked at and somebody moves, and tells them now and then. */
export default class extends Controller {
  static values = { url: String }

  connect() {
    this.seconds = 0
    this.movedAt = Date.now()
    this.counting = setInterval(() => this.count(), 1000)
    this.telling = setInterval(() => this.tell(), TELL_MILLIS)
  }

  disconnect() {
    clearInterval(this.counting)
    clearInterval(this.telling)
    this.tell()
  }

  moved() {
    this.movedAt = Date.now()
  }

  count() {
    if (!document.hidden && document.hasFocus() && Date.now() - this.movedAt < IDLE_MILLIS) this.seconds += 1
  }

  tell() {
    if (this.seconds < 3) return
    const seconds = this.seconds
    this.seconds = 0
    send("POST", this.urlValue, new URLSearchParams({ seconds }), { keepalive: true }).catch(() => {})
  }
}
