import { Controller } from "@hotwired/stimulus"

/**
 * What the writer has seen: a reply says so, and is refused when the conversation went on. A message that
 * arrives while something is written counts as seen only once it was on the screen for a moment.
 */
export default class extends Controller {
  static targets = ["seen", "message", "news", "unread"]
  static values = { many: String }

  connect() {
    this.inView = new IntersectionObserver((entries) => entries.forEach((entry) => this.looked(entry)), { threshold: 0.4 })
    this.messageTargets.forEach((message) => this.inView.observe(message))
    this.tell()
  }

  disconnect() {
    this.inView.disconnect()
  }

  messageTargetConnected(message) {
    this.inView?.observe(message)
    this.tell()
  }

  /** What a refused reply shows stands before the writer's eyes. */
  newsTargetConnected(news) {
    this.see(Number(news.dataset.upTo))
  }

  looked({ isIntersecting, target }) {
    clearTimeout(target.dwell)
    if (isIntersecting && !document.hidden) target.dwell = setTimeout(() => this.see(this.number(target)), 600)
  }

  see(number) {
    if (!this.hasSeenTarget || number <= Number(this.seenTarget.value)) return
    this.seenTarget.value = number
    this.tell()
  }

  show(event) {
    event.preventDefault()
    this.fresh[0]?.scrollIntoView({ block: "start", behavior: "smooth" })
  }

  tell() {
    if (!this.hasUnreadTarget) return
    const count = this.fresh.length
    this.unreadTarget.hidden = count === 0
    this.unreadTarget.textContent = this.manyValue.replace("{0}", count)
  }

  get fresh() {
    const seen = this.hasSeenTarget ? Number(this.seenTarget.value) : Infinity
    return this.messageTargets.filter((message) => this.number(message) > seen)
  }

  number(message) {
    return Number(message.id.split("-")[1])
  }
}
