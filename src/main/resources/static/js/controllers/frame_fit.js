import { Controller } from "@hotwired/stimulus"

/** Gives the frame of a mail the height of what is in it. The frame runs no scripts of its own. */
export default class extends Controller {
  connect() {
    this.fit = this.fit.bind(this)
    this.element.addEventListener("load", this.fit)
    this.fit()
  }

  disconnect() {
    this.element.removeEventListener("load", this.fit)
    this.observer?.disconnect()
  }

  fit() {
    const body = this.element.contentDocument?.body
    if (!body || !body.firstChild) return
    this.measure()
    this.observer?.disconnect()
    this.observer = new ResizeObserver(() => this.measure())
    this.observer.observe(body)
    for (const image of body.querySelectorAll("img")) image.addEventListener("load", () => this.measure())
  }

  measure() {
    const root = this.element.contentDocument?.documentElement
    if (root) this.element.style.blockSize = `${Math.min(20_000, Math.ceil(root.getBoundingClientRect().height) + 2)}px`
  }
}
