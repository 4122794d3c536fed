import { Controller } from "@hotwired/stimulus"
import { relativeTime } from "models/relative_time"

/** Keeps "5 min ago" true while the page stays open. */
export default class extends Controller {
  connect() {
    this.timer = setInterval(() => this.renew(), 30_000)
  }

  disconnect() {
    clearInterval(this.timer)
  }

  renew() {
    const words = relativeTime(Date.parse(this.element.dateTime), Date.now(), document.documentElement.lang)
    if (words !== null && words !== this.element.textContent) this.element.textContent = words
  }
}
