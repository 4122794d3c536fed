import { Controller } from "@hotwired/stimulus"

/** Keeps where a pane was scrolled to while the page around it changes. */
export default class extends Controller {
  static values = { name: String }

  connect() {
    const kept = sessionStorage.getItem(this.key)
    if (kept !== null) this.element.scrollTop = Number(kept)
    this.element.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest" })
  }

  keep() {
    sessionStorage.setItem(this.key, String(this.element.scrollTop))
  }

  get key() {
    return `scroll:${this.nameValue}`
  }
}
