import { Controller } from "@hotwired/stimulus"

const ADDRESS = /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$/u

/** Who gets the reply: adds addresses, warns of strangers, and writes the choice on the button. */
export default class extends Controller {
  static targets = ["list", "field", "warning"]
  static values = { outside: String, bad: String, remove: String, form: String, nobody: String }

  connect() {
    this.fieldTarget.removeAttribute("name")
    this.fieldTarget.hidden = false
    this.cleared = () => this.element.querySelectorAll("[data-added]").forEach((chip) => chip.remove())
    document.addEventListener("composer:cleared", this.cleared)
  }

  disconnect() {
    document.removeEventListener("composer:cleared", this.cleared)
  }

  keydown(event) {
    if (event.isComposing || event.keyCode === 229) return
    if (["Enter", ",", ";", " "].includes(event.key) && this.fieldTarget.value.trim() !== "") {
      event.preventDefault()
      this.add()
    } else if (event.key === "Escape") {
      this.fieldTarget.value = ""
    }
  }

  left() {
    if (this.fieldTarget.value.trim() !== "") this.add()
  }

  add() {
    const address = this.fieldTarget.value.trim().replace(/[,;]$/, "")
    if (!ADDRESS.test(address)) return this.warn(this.badValue.replace("{0}", address))
    this.fieldTarget.value = ""
    const known = this.boxes.find((box) => box.dataset.address.toLowerCase() === address.toLowerCase())
    if (known) {
      known.checked = true
      return this.chosen()
    }
    this.fieldTarget.before(this.chip(address))
    this.chosen()
  }

  chip(address) {
    const chip = document.createElement("label")
    chip.className = "recipient recipient--outside"
    chip.dataset.added = address
    const box = Object.assign(document.createElement("input"), { type: "checkbox", className: "recipient__box", name: "added", value: address, checked: true })
    box.setAttribute("form", this.formValue)
    box.dataset.address = address
    box.dataset.action = "recipients#chosen"
    const text = document.createElement("bdi")
    text.className = "recipient__address"
    text.textContent = address
    chip.append(box, text)
    return chip
  }

  chosen() {
    const chosen = this.boxes.filter((box) => box.checked)
    const strangers = chosen.filter((box) => box.name === "added").map((box) => box.dataset.address)
    this.warn(
      chosen.length === 0 ? this.nobodyValue : strangers.length > 0 ? this.outsideValue.replace("{0}", strangers.join(", ")) : "",
    )
    this.label(chosen.map((box) => box.dataset.address))
  }

  label([first, ...others]) {
    const label = document.querySelector(`#${this.formValue} .composer__label`)
    if (!label || !first) return
    label.textContent = label.dataset.words.replace("{0}", others.length > 0 ? `${first} +${others.length}` : first)
    label.parentElement.title = label.textContent
  }

  warn(words) {
    this.warningTarget.textContent = words
  }

  get boxes() {
    return [...this.element.querySelectorAll(".recipient__box")]
  }
}
