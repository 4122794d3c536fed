import { Controller } from "@hotwired/stimulus"

/** The bar that acts on the selected rows: how many there are, all of the list, and rows on their way. */
export default class extends Controller {
  static targets = ["count", "all", "everything", "mirror"]
  static values = { one: String, many: String, everything: String }

  connect() {
    this.stop = new AbortController()
    const options = { signal: this.stop.signal }
    document.addEventListener("change", () => this.tell(), options)
    document.addEventListener("selection:changed", () => this.tell(), options)
    document.addEventListener("turbo:morph", () => this.tell(), options)
    this.tell()
  }

  disconnect() {
    this.stop.abort()
  }

  get boxes() {
    return [...document.querySelectorAll(".ticket-row__pick")]
  }

  tell() {
    const boxes = this.boxes
    const chosen = boxes.filter((box) => box.checked).length
    if (chosen < boxes.length) this.everythingTarget.value = ""
    const all = this.everythingTarget.value !== ""
    this.countTarget.textContent = all
      ? this.everythingValue
      : chosen === 1
        ? this.oneValue
        : this.manyValue.replace(/1[,.\s\u202f]?111/, String(chosen))
    if (this.hasAllTarget) this.allTarget.hidden = all || chosen === 0 || chosen < boxes.length
    const box = document.querySelector("[data-rows-all]")
    if (box) {
      box.checked = chosen > 0 && chosen === boxes.length
      box.indeterminate = chosen > 0 && chosen < boxes.length
    }
  }

  everything() {
    this.everythingTarget.value = "1"
    this.tell()
  }

  mirror(event) {
    this.mirrorTarget.value = event.target.value
  }

  copyTags(event) {
    this.mirrorTarget.value = this.element.querySelector("[name=tags-add]").value
    if (this.mirrorTarget.value.trim() === "") event.preventDefault()
  }

  clear() {
    for (const box of this.boxes) box.checked = false
    this.everythingTarget.value = ""
    this.tell()
  }

  /** What is chosen looks done at once; the answer brings what is true. */
  sent() {
    for (const menu of this.element.querySelectorAll(":popover-open")) menu.hidePopover()
    for (const box of this.boxes.filter((each) => each.checked)) box.closest(".ticket-row").classList.add("ticket-row--busy")
  }
}
