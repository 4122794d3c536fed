import { Controller } from "@hotwired/stimulus"
import { isField, keyName } from "models/hotkey"

/**
 * Keys for the whole page. Elements say which key they answer to with `data-hotkey`; `j` and `k` move
 * through messages marked `data-hotkeys-target="message"`, or through rows where a page has none; `J` and
 * `K` always through rows.
 */
export default class extends Controller {
  static targets = ["search", "help", "row", "message"]

  connect() {
    this.pressed = this.pressed.bind(this)
    document.addEventListener("keydown", this.pressed)
  }

  disconnect() {
    document.removeEventListener("keydown", this.pressed)
  }

  pressed(event) {
    const key = keyName(event)
    if (key === null || event.defaultPrevented) return
    if (key === "Ctrl+k") return this.act(event, () => this.search())
    if (document.querySelector("dialog[open]")) return
    if (isField(event.target)) return key.startsWith("Ctrl+") && this.press(event, key)
    if (key === "/") this.act(event, () => this.search())
    else if (key === "?") this.act(event, () => this.help())
    else if (key === "j" || key === "k") this.act(event, () => this.jump(key === "j" ? 1 : -1))
    else if (key === "J" || key === "K") this.act(event, () => this.move(key === "J" ? 1 : -1))
    else this.press(event, key)
  }

  search() {
    const side = this.searchTarget.closest("[popover]")
    if (side && getComputedStyle(side).display === "none") side.showPopover()
    this.searchTarget.focus()
    this.searchTarget.select()
  }

  help() {
    this.helpTarget.showModal()
  }

  press(event, key) {
    const keyed = `[data-hotkey~="${CSS.escape(key)}"]`
    const target = event.target.closest?.("form")?.querySelector(keyed) ?? document.querySelector(keyed)
    if (target) this.act(event, () => this.use(target))
  }

  /** Clicks, and then leads to where one goes on, so that what is typed next is text and not keys. */
  use(target) {
    this.reveal(target)
    if (target.matches("select, input:not([type=radio], [type=checkbox]), textarea")) return target.focus()
    target.click()
    const then = target.dataset.hotkeyThen
    if (then) document.querySelector(then)?.focus()
  }

  /** What stands in a closed panel or menu is shown first. */
  reveal(target) {
    const panel = target.closest("aside[popover]:not(:popover-open)")
    if (panel && getComputedStyle(panel).display === "none") panel.showPopover()
  }

  jump(step) {
    const messages = this.messageTargets
    if (messages.length === 0) return this.move(step)
    const at = messages.findIndex((message) => message.contains(document.activeElement))
    const next = messages[at < 0 ? (step > 0 ? 0 : messages.length - 1) : Math.min(messages.length - 1, Math.max(0, at + step))]
    next.focus({ preventScroll: true })
    next.scrollIntoView({ block: "nearest" })
  }

  move(step) {
    const rows = this.rowTargets
    if (rows.length === 0) return
    const current = rows.findIndex((row) => row === document.activeElement || row.ariaCurrent === "page")
    const next = rows[Math.min(rows.length - 1, Math.max(0, current + step))]
    next.focus()
    next.scrollIntoView({ block: "nearest" })
  }

  act(event, work) {
    event.preventDefault()
    work()
  }
}
