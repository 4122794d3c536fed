import { Controller } from "@hotwired/stimulus"
import { LARGEST_FILE, upload } from "models/upload"

/**
 * Takes files by choosing, dropping or pasting, uploads them at once and puts their tokens into the
 * form. Each shows its progress and can be taken back.
 */
export default class extends Controller {
  static targets = ["input", "files", "tokens", "template"]
  static values = { url: String, failed: String, tooLarge: String, remove: String }

  choose() {
    this.take([...this.inputTarget.files])
    this.inputTarget.value = ""
  }

  over(event) {
    if (![...event.dataTransfer.types].includes("Files")) return
    event.preventDefault()
    this.element.classList.add("file-drop--over")
  }

  out() {
    this.element.classList.remove("file-drop--over")
  }

  drop(event) {
    this.out()
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    this.take([...event.dataTransfer.files])
  }

  /** From the editor: a file that was pasted or dropped into the text. */
  editor({ detail: { file } }) {
    this.take([file])
  }

  take(files) {
    files.forEach((file) => this.add(file))
  }

  async add(file) {
    const item = this.item(file)
    if (file.size > LARGEST_FILE) return this.fail(item, this.tooLargeValue)
    const bar = item.querySelector("[data-bar]")
    try {
      const done = await upload(this.urlValue, file, (part) => (bar.style.scale = `${part} 1`))
      bar.remove()
      item.classList.remove("attachment--busy")
      item.dataset.token = done.token
      this.renew()
      this.dispatch("uploaded", { detail: { ...done, file } })
    } catch {
      this.fail(item, this.failedValue)
    }
  }

  remove(event) {
    event.target.closest(".attachment").remove()
    this.renew()
  }

  /** What was attached has left with its message. */
  clear() {
    this.filesTarget.replaceChildren()
    this.renew()
  }

  item(file) {
    const item = this.templateTarget.content.firstElementChild.cloneNode(true)
    item.querySelector("[data-name]").textContent = file.name
    item.querySelector("[data-size]").textContent = new Intl.NumberFormat(document.documentElement.lang, {
      style: "unit", unit: file.size < 1e6 ? "kilobyte" : "megabyte", maximumFractionDigits: 1,
    }).format(file.size < 1e6 ? Math.ceil(file.size / 1e3) : file.size / 1e6)
    this.filesTarget.append(item)
    return item
  }

  fail(item, words) {
    item.classList.replace("attachment--busy", "attachment--failed")
    item.querySelector("[data-size]").textContent = words
    item.querySelector("[data-bar]")?.remove()
  }

  renew() {
    const tokens = [...this.filesTarget.children].map((item) => item.dataset.token).filter(Boolean)
    this.tokensTarget.value = tokens.join(",")
  }
}
