import { Controller } from "@hotwired/stimulus"
import { Debounce } from "models/debounce"
import { localActs, option } from "models/palette"

/**
 * The command palette. What the keys of the page do is offered at once; tickets, pages and people
 * come from the desk as one types. The field keeps the focus, the list is told by aria-activedescendant.
 */
export default class extends Controller {
  static targets = ["input", "list", "status"]
  static values = { act: String, none: String, count: String }

  initialize() {
    this.later = new Debounce(() => this.load(), 120)
    this.pressed = this.pressed.bind(this)
  }

  connect() {
    document.addEventListener("keydown", this.pressed, true)
  }

  disconnect() {
    document.removeEventListener("keydown", this.pressed, true)
    this.later.cancel()
  }

  pressed(event) {
    if (event.isComposing || !(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "k") return
    event.preventDefault()
    if (this.element.open) this.element.close()
    else this.open()
  }

  open() {
    if (document.querySelector("dialog[open]")) return
    this.acts = localActs(document, this.actValue)
    this.inputTarget.value = ""
    this.element.showModal()
    this.inputTarget.focus()
    this.load()
  }

  closed() {
    this.later.cancel()
    this.listTarget.replaceChildren()
    this.statusTarget.textContent = ""
  }

  veil(event) {
    if (event.target === this.element) this.element.close()
  }

  typed() {
    this.later.call()
  }

  async load() {
    const words = this.inputTarget.value.trim()
    const wanted = words.toLowerCase()
    const acts = this.acts.filter((act) => act.label.toLowerCase().includes(wanted))
    const response = await fetch(`/desk/palette?${new URLSearchParams({ q: words })}`, { headers: { Accept: "text/html" } })
    if (!this.element.open || this.inputTarget.value.trim() !== words) return
    const found = document.createElement("template")
    if (response.ok && new URL(response.url).pathname === "/desk/palette") found.innerHTML = await response.text()
    this.listTarget.replaceChildren(...acts.map(option), ...found.content.children)
    this.options.forEach((each, index) => (each.id = `palette-${index}`))
    this.select(0)
    const many = this.options.length
    this.statusTarget.textContent = many === 0 ? this.noneValue : this.countValue.replace("%", many)
    this.statusTarget.classList.toggle("visually-hidden", many > 0)
  }

  key(event) {
    if (event.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step) {
      event.preventDefault()
      const last = this.options.length - 1
      const next = this.at + step
      this.select(Math.abs(step) === 1 ? (next + last + 1) % (last + 1) : Math.min(last, Math.max(0, next)))
    } else if (event.key === "Enter") {
      event.preventDefault()
      this.run(this.options[this.at])
    }
  }

  chosen(event) {
    this.run(event.target.closest("[role=option]"))
  }

  pointed(event) {
    const index = this.options.indexOf(event.target.closest("[role=option]"))
    if (index >= 0 && index !== this.at) this.select(index, false)
  }

  select(index, scroll = true) {
    this.at = index
    this.options.forEach((each, i) => each.setAttribute("aria-selected", String(i === index)))
    const current = this.options[index]
    if (current) this.inputTarget.setAttribute("aria-activedescendant", current.id)
    else this.inputTarget.removeAttribute("aria-activedescendant")
    if (scroll) current?.scrollIntoView({ block: "nearest" })
  }

  run(chosen) {
    if (!chosen) return
    this.element.close()
    if (chosen.dataset.path) {
      window.Turbo.visit(chosen.dataset.path)
      return
    }
    const act = this.acts[Number(chosen.dataset.act)]?.element
    act?.click()
    const then = act?.dataset.hotkeyThen
    if (then) document.querySelector(then)?.focus()
  }

  get options() {
    return [...this.listTarget.children]
  }
}
