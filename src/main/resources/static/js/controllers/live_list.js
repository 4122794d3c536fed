import { Controller } from "@hotwired/stimulus"
import { RefreshPace } from "models/refresh_pace"

/**
 * Puts the list as it is now in the place of what is there when a change concerned it. The busier the
 * desk, the longer between two looks: a screen spends a tenth of its time on asking at the most.
 */
const LEAST_MILLIS = 250
const MOST_MILLIS = 5_000
const EVERY_MILLIS = 60_000

export default class extends Controller {
  static values = { address: String }

  connect() {
    this.since = ""
    this.pace = new RefreshPace(() => this.ask(), { isBusy: () => this.isBusy, soon: Math.random() * 60, interval: LEAST_MILLIS })
    this.onList = (event) => this.changed(event.detail.since)
    document.addEventListener("live:list", this.onList)
    // What depends on the time of day moves without a change.
    this.beat = setInterval(() => document.hidden || this.pace.changed(), EVERY_MILLIS * (0.9 + Math.random() * 0.2))
  }

  disconnect() {
    this.pace.stop()
    clearInterval(this.beat)
    document.removeEventListener("live:list", this.onList)
  }

  changed(since) {
    this.since = since
    this.pace.changed()
  }

  async ask() {
    const began = performance.now()
    const headers = this.since ? { "X-Live-Since": this.since } : {}
    const response = await fetch(this.addressValue, { headers, credentials: "same-origin" }).catch(() => null)
    this.pace.interval = Math.min(MOST_MILLIS, Math.max(LEAST_MILLIS, 10 * (performance.now() - began)))
    if (!response?.ok || response.redirected) return
    this.sequence = response.headers.get("X-Live-Sequence")
    const list = await response.text()
    if (list !== this.last && this.element.isConnected) this.show(list)
  }

  show(list) {
    this.last = list
    const before = new Set(this.rows)
    const current = this.element.querySelector(".ticket-row__link[aria-current]")?.getAttribute("href")
    window.Turbo.renderStreamMessage(list)
    // The stream is rendered in the next frame.
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.element.querySelector(`.ticket-row__link[href="${current}"]`)?.setAttribute("aria-current", "page")
        for (const id of this.rows) if (!before.has(id)) document.getElementById(id).classList.add("ticket-row--fresh")
        document.dispatchEvent(new CustomEvent("live:rows", { detail: { sequence: this.sequence } }))
        document.dispatchEvent(new CustomEvent("selection:changed"))
      }),
    )
  }

  get rows() {
    return [...this.element.querySelectorAll(".ticket-row")].map((row) => row.id)
  }

  /** Nothing moves under an open menu or dialog, or while somebody marks text in the list. */
  get isBusy() {
    const marked = document.getSelection()
    return (
      document.querySelector("dialog[open], :popover-open") !== null ||
      (marked?.isCollapsed === false && this.element.contains(marked.anchorNode))
    )
  }
}
