import { Controller } from "@hotwired/stimulus"

/** Keeps the counts beside the views true without loading the page again. */
export default class extends Controller {
  connect() {
    // Views about oneself, from which a colleague took something, are told to nobody.
    this.beat = setInterval(() => document.hidden || this.renew(), 60_000)
    this.changed = () => this.renew()
    document.addEventListener("live:counts", this.changed)
  }

  disconnect() {
    clearInterval(this.beat)
    document.removeEventListener("live:counts", this.changed)
    clearTimeout(this.timer)
  }

  /** At most one question in two seconds, spread over the screens that ask. */
  renew() {
    if (this.timer) return
    const wait = Math.max(0, (this.asked ?? -2000) + 2000 - performance.now())
    this.timer = setTimeout(() => this.ask(), wait + Math.random() * 200)
  }

  async ask() {
    this.timer = null
    this.asked = performance.now()
    const response = await fetch("/desk/view-counts", { headers: { Accept: "application/json" } })
    if (!response.ok) return
    for (const [path, count] of Object.entries(await response.json())) {
      const badge = this.element.querySelector(`a[href="${CSS.escape(path)}"] .count`)
      if (badge && badge.textContent !== count) badge.textContent = count
    }
  }
}
