import { Controller } from "@hotwired/stimulus"
import { Debounce } from "models/debounce"
import { read, send } from "models/http"
import { findTrigger } from "models/trigger"

/**
 * A list under the editor for what is typed as `/text` or `@colleague`: arrows choose, Enter or Tab takes,
 * Escape leaves. Never while characters are being composed.
 */
export default class extends Controller {
  static targets = ["list", "left"]
  static values = { texts: String, people: String, none: String, left: String }

  connect() {
    this.looking = new Debounce(() => this.look(), 120)
    this.pressed = this.pressed.bind(this)
    this.element.addEventListener("keydown", this.pressed, { capture: true })
  }

  disconnect() {
    this.looking.cancel()
    this.element.removeEventListener("keydown", this.pressed, { capture: true })
  }

  /** Bound to trix-change and trix-selection-change. */
  typed() {
    const trigger = this.trigger()
    if (!trigger) return this.close()
    this.asked = trigger
    this.looking.call()
  }

  /** From the button: the same as typing the mark. */
  ask({ params: { mark } }) {
    this.editor.focus()
    const before = this.before
    this.editor.editor.insertString(before === "" || /\s$/.test(before) ? mark : ` ${mark}`)
    this.typed()
  }

  async look() {
    const trigger = this.trigger()
    if (!trigger) return this.close()
    const url = trigger.mark === "/" ? this.textsValue : this.peopleValue
    const found = await read(`${url}?${new URLSearchParams({ q: trigger.words })}`).catch(() => [])
    if (this.trigger()?.words === trigger.words) this.show(found, trigger)
  }

  show(found, trigger) {
    this.found = found
    this.asked = trigger
    this.listTarget.replaceChildren(...found.map((choice, at) => this.option(choice, at)))
    if (found.length === 0) {
      if (trigger.words.includes(" ")) return this.close()
      this.listTarget.textContent = this.noneValue
    }
    this.listTarget.hidden = false
    this.mark(0)
  }

  option(choice, at) {
    const option = document.createElement("div")
    option.className = "typeahead__option"
    option.id = `${this.element.id}-option-${at}`
    option.role = "option"
    option.append(Object.assign(document.createElement("span"), { className: "typeahead__label", textContent: choice.label }))
    option.append(Object.assign(document.createElement("span"), { className: "typeahead__detail", textContent: choice.detail ?? "" }))
    option.addEventListener("mousedown", (event) => {
      event.preventDefault()
      this.take(at)
    })
    return option
  }

  mark(at) {
    this.at = at
    ;[...this.listTarget.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)))
    const option = this.listTarget.children[at]
    if (!option) return
    option.scrollIntoView({ block: "nearest" })
    this.editor.setAttribute("aria-activedescendant", option.id)
  }

  pressed(event) {
    if (this.listTarget.hidden || event.isComposing || event.keyCode === 229) return
    const count = this.found.length
    if (event.key === "Escape") this.act(event, () => this.close())
    else if (count === 0 || event.ctrlKey || event.metaKey) return
    else if (event.key === "ArrowDown") this.act(event, () => this.mark((this.at + 1) % count))
    else if (event.key === "ArrowUp") this.act(event, () => this.mark((this.at + count - 1) % count))
    else if (event.key === "Enter" || event.key === "Tab") this.act(event, () => this.take(this.at))
  }

  act(event, work) {
    event.preventDefault()
    event.stopImmediatePropagation()
    work()
  }

  async take(at) {
    const { start, mark } = this.asked
    const choice = this.found[at]
    const end = this.editor.editor.getSelectedRange()[1]
    this.close()
    this.editor.editor.setSelectedRange([start, end])
    if (mark === "@") return this.editor.editor.insertString(`@${choice.label} `)
    this.editor.editor.deleteInDirection("backward")
    const answer = await send("POST", `${this.textsValue}/${choice.id}`, new URLSearchParams())
    const snippet = await answer.json()
    this.editor.editor.insertHTML(snippet.html)
    const left = [...snippet.unknown, ...snippet.missing].map((name) => `{{${name}}}`)
    this.leftTarget.textContent = left.length > 0 ? this.leftValue.replace("{0}", left.join(", ")) : ""
  }

  close() {
    this.looking.cancel()
    this.listTarget.hidden = true
    this.editor?.removeAttribute("aria-activedescendant")
  }

  trigger() {
    const marks = `${this.textsValue && "/"}${this.peopleValue && "@"}`
    return this.editor && this.element.contains(document.activeElement) ? findTrigger(this.before, marks) : null
  }

  get before() {
    const [start, end] = this.editor.editor.getSelectedRange() ?? [0, 0]
    return start === end ? this.editor.editor.getDocument().toString().slice(0, start) : ""
  }

  get editor() {
    return this.element.querySelector("trix-editor")
  }
}
