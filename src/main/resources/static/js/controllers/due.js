import { Controller } from "@hotwired/stimulus"
import { dueState, spanWords } from "models/due"

/** Keeps a clock that runs towards its due time running, and past it. Ticks by seconds only near the end. Its words stand on it or, for a list, above. */
export default class extends Controller {
  static targets = ["text"]
  static values = { at: String, warn: String, words: Object }

  connect() {
    this.words = this.hasWordsValue ? this.wordsValue : JSON.parse(this.element.closest("[data-due-words]").dataset.dueWords)
    this.quiet = matchMedia("(prefers-reduced-motion: reduce)").matches
    this.tick()
  }

  disconnect() {
    clearTimeout(this.timer)
  }

  tick() {
    const now = Date.now()
    const due = Date.parse(this.atValue)
    const left = due - now
    const state = dueState(now, Date.parse(this.warnValue), due)
    this.element.classList.toggle("clock--soon", state === "soon")
    this.element.classList.toggle("clock--late", state === "late")
    const words = (left < 0 ? this.words.late : this.words.left).replace("{0}", spanWords(left, this.words))
    if (words !== this.textTarget.textContent) this.textTarget.textContent = words
    const near = Math.abs(left) < 300_000 && !this.quiet
    this.timer = setTimeout(() => this.tick(), near ? 1000 : 15_000)
  }
}
