import { Controller } from "@hotwired/stimulus"

/** Keeps the counts beside the views true without loading the page again. */
export default class extends Controller {
  connect() {
    this.changed = () => this.renew()
    document.addEventListener("live:counts", this.changed)
  }

  disconnect() {
    document.removeEventListener("live:counts", this.changed)
    clearTimeout(this.timer)
  }

  /** At most one question every two seconds, spread over the screens that ask. */
  renew() {
    if (this.timer) return
    this.timer = setTimeout(() => this.ask(), 200 + Math.random() * 1800)
  }

  async ask() {
    this.timer = null
    const response = await fetch("/desk/view-counts", { headers: { Accept: "application/json" } })
    if (!response.ok) return
    for (const [path, count] of Object.entries(await response.json())) {
      const badge = this.element.querySelector(`a[href="${CSS.escape(path)}"] .count`)
      if (badge && badge.textContent !== count) badge.textContent = count
    }
  }
}
