import { Controller } from "@hotwired/stimulus"

/**
 * Selecting rows: `x` on the row that has the focus, a click with Shift for all between, the box above
 * for the whole page. A row reached by keys is fetched ahead like one that is pointed at.
 */
export default class extends Controller {
  connect() {
    this.stop = new AbortController()
    const options = { signal: this.stop.signal }
    this.last = null
    this.element.addEventListener("click", (event) => this.clicked(event), options)
    this.element.addEventListener("focusin", (event) => this.focused(event), options)
    document.addEventListener("keydown", (event) => this.pressed(event), options)
    this.element.addEventListener("turbo:before-morph-attribute", (event) => this.kept(event), options)
    // Before the bar looks at what is chosen.
    const first = { ...options, capture: true }
    document.addEventListener("change", (event) => event.target.matches("[data-rows-all]") && this.setAll(event.target.checked), first)
  }

  disconnect() {
    this.stop.abort()
  }

  get boxes() {
    return [...this.element.querySelectorAll(".ticket-row__pick")]
  }

  clicked(event) {
    const box = event.target.closest(".ticket-row__pick")
    if (!box) return
    if (event.shiftKey && this.last) this.between(this.last, box)
    this.last = box
  }

  between(one, other) {
    const boxes = this.boxes
    const [from, to] = [boxes.indexOf(one), boxes.indexOf(other)].sort((a, b) => a - b)
    for (const box of boxes.slice(Math.max(0, from), to + 1)) box.checked = other.checked
    this.tell()
  }

  pressed(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const row = document.activeElement?.closest(".ticket-row")
    const box = row?.querySelector(".ticket-row__pick")
    if (!box || !this.element.contains(row)) return
    if (event.key === "x" || event.key === "X") {
      event.preventDefault()
      box.checked = !box.checked
      if (event.key === "X" && this.last) this.between(this.last, box)
      this.last = box
      this.tell()
    } else if (event.key === "Escape" && this.boxes.some((each) => each.checked)) {
      event.preventDefault()
      this.setAll(false)
    }
  }

  /** A list that is renewed knows nothing of what is selected, nor beside which ticket it stands. */
  kept(event) {
    const kept = event.target.matches(".ticket-row__pick") ? "checked" : event.target.matches(".ticket-row__link") ? "aria-current" : ""
    if (event.detail.attributeName === kept) event.preventDefault()
  }

  setAll(checked) {
    for (const box of this.boxes) box.checked = checked
    this.tell()
  }

  tell() {
    document.dispatchEvent(new CustomEvent("selection:changed"))
  }

  focused(event) {
    const link = event.target.closest(".ticket-row__link")
    link?.dispatchEvent(new MouseEvent("mouseenter"))
  }
}
