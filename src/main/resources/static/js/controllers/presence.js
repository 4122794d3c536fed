import { Controller } from "@hotwired/stimulus"
import { read, send } from "models/http"

const BEAT_MILLIS = 15_000
const TYPING_MILLIS = 6_000

/**
 * Says that this ticket is open and seen, and whether somebody writes here; shows who else is. Out of
 * sight it is silent, so a sleeping laptop is not at a ticket.
 */
export default class extends Controller {
  static values = { url: String }

  connect() {
    this.tab = Math.random().toString(36).slice(2, 14)
    this.typing = false
    this.beatAt = 0
    this.beating = setInterval(() => this.beat(), BEAT_MILLIS)
    this.beat()
  }

  disconnect() {
    clearInterval(this.beating)
    clearTimeout(this.still)
    clearTimeout(this.renewing)
    this.leave()
  }

  async beat() {
    if (document.hidden) return
    this.beatAt = Date.now()
    clearTimeout(this.renewing)
    const form = new URLSearchParams({ tab: this.tab, typing: String(this.typing) })
    await send("PUT", this.urlValue, form).then((answer) => answer.json()).then((company) => this.show(company)).catch(() => {})
  }

  /** Bound to what others do: they came, went, began or stopped. One's own beat has just told already. */
  renew() {
    clearTimeout(this.renewing)
    this.renewing = setTimeout(() => this.look(), Math.max(0, this.beatAt + 700 - Date.now()))
  }

  async look() {
    if (!document.hidden && this.element.isConnected) await read(this.urlValue).then((company) => this.show(company)).catch(() => {})
  }

  /** Bound to input and trix-change in the composer. */
  typed(event) {
    if (!event.isTrusted && event.type === "input") return
    if (!event.target.closest?.(".composer")) return
    clearTimeout(this.still)
    this.still = setTimeout(() => this.type(false), TYPING_MILLIS)
    if (document.activeElement?.closest(".composer")) this.type(true)
  }

  type(typing) {
    if (this.typing === typing) return
    this.typing = typing
    this.beat()
  }

  seen() {
    if (document.hidden) this.leave()
    else this.beat()
  }

  leave() {
    send("DELETE", `${this.urlValue}?tab=${this.tab}`, undefined, { keepalive: true }).catch(() => {})
  }

  show({ faces, writing }) {
    this.element.replaceChildren(...faces.map((face) => this.face(face)))
    const line = document.getElementById("presence-writing")
    if (line && line.textContent !== writing) line.textContent = writing
  }

  face({ initials, hue, typing, title }) {
    const item = document.createElement("li")
    item.className = `presence__face ${typing ? "presence__face--typing" : ""}`
    item.title = title
    const picture = document.createElement("span")
    picture.className = `avatar avatar--hue-${hue}`
    picture.ariaHidden = "true"
    picture.textContent = initials
    const words = document.createElement("span")
    words.className = "visually-hidden"
    words.textContent = title
    item.append(picture, words)
    return item
  }
}
