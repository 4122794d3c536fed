import { Controller } from "@hotwired/stimulus"
import { Debounce } from "models/debounce"
import { send } from "models/http"
import { box, code, described, gap, prefixed, table, wrapped } from "models/markdown"

const PAUSE = 350

/**
 * The editor of articles: shows what is typed as readers will see it, cleans what is pasted from documents,
 * takes files by choosing, dropping or pasting, and asks for words for each picture.
 */
export default class extends Controller {
  static targets = ["body", "preview", "files", "describe", "shown", "words", "told"]
  static values = { preview: String, paste: String, files: String, busy: String, failed: String }

  connect() {
    this.pause = new Debounce(() => this.#show(), PAUSE)
    this.pictures = []
  }

  disconnect() {
    this.pause.cancel()
  }

  changed() {
    this.pause.call()
  }

  heading() { this.#lines((lines) => prefixed(lines, "## ")) }
  list() { this.#lines((lines) => prefixed(lines, "- ")) }
  bold() { this.#replace(wrapped(this.#selected(), "**")) }
  link() { this.#replace(wrapped(this.#selected(), "[", "](https://)")) }
  code() { this.#replace(code(this.#selected())) }
  table() { this.#block(table(2, 2)) }

  box({ target }) {
    if (target.value) this.#block(box(this.#selected(), target.value))
    target.value = ""
  }

  keys(event) {
    if ((event.ctrlKey || event.metaKey) && event.key === "b") {
      event.preventDefault()
      this.bold()
    }
  }

  async paste(event) {
    const files = [...(event.clipboardData?.files ?? [])]
    const html = event.clipboardData?.getData("text/html")
    if (files.length > 0 && !html) {
      event.preventDefault()
      return this.#take(files)
    }
    if (!html) return
    event.preventDefault()
    const plain = event.clipboardData.getData("text/plain")
    const answer = await send("POST", this.pasteValue, new URLSearchParams({ html })).catch(() => null)
    this.#replace(answer ? await answer.text() : plain)
  }

  over(event) {
    if ([...event.dataTransfer.types].includes("Files")) event.preventDefault()
  }

  drop(event) {
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    this.#take([...event.dataTransfer.files])
  }

  choose() {
    this.#take([...this.filesTarget.files])
    this.filesTarget.value = ""
  }

  /** The picture stands in the text only with words for those who cannot see it. */
  insert(event) {
    event?.preventDefault()
    const words = this.wordsTarget.value.trim()
    if (words === "") return this.wordsTarget.focus()
    const picture = this.pictures.shift()
    this.#block(described(picture.markdown, words))
    this.#ask()
  }

  enter(event) {
    if (event.key === "Enter" && !event.isComposing) this.insert(event)
  }

  skip() {
    this.pictures.shift()
    this.#ask()
  }

  async #take(files) {
    for (const file of files) {
      this.#tell(`${this.busyValue} ${file.name}`)
      const form = new FormData()
      form.append("file", file, file.name)
      try {
        const kept = await (await send("POST", this.filesValue, form)).json()
        this.#tell("")
        if (kept.picture) this.pictures.push(kept)
        else this.#replace(kept.markdown)
      } catch (error) {
        this.#tell(error.message || this.failedValue)
      }
    }
    if (this.describeTarget.hidden) this.#ask()
  }

  #ask() {
    const [next] = this.pictures
    this.describeTarget.hidden = next === undefined
    if (next === undefined) return this.bodyTarget.focus()
    this.shownTarget.src = next.path
    this.wordsTarget.value = ""
    this.wordsTarget.focus()
  }

  #tell(words) {
    this.toldTarget.textContent = words
    this.toldTarget.hidden = words === ""
  }

  #selected() {
    const { value, selectionStart, selectionEnd } = this.bodyTarget
    return value.slice(selectionStart, selectionEnd)
  }

  #lines(change) {
    const { value, selectionStart, selectionEnd } = this.bodyTarget
    const start = value.lastIndexOf("\n", selectionStart - 1) + 1
    const end = value.indexOf("\n", selectionEnd)
    this.bodyTarget.setSelectionRange(start, end < 0 ? value.length : end)
    this.#replace(change(this.#selected()))
  }

  #block(text) {
    const before = this.bodyTarget.value.slice(0, this.bodyTarget.selectionStart)
    this.#replace(gap(before) + text + "\n")
  }

  /** Like typing, so that the browser can undo it. */
  #replace(text) {
    this.bodyTarget.focus()
    if (!document.execCommand("insertText", false, text)) {
      this.bodyTarget.setRangeText(text, this.bodyTarget.selectionStart, this.bodyTarget.selectionEnd, "end")
    }
    this.changed()
  }

  async #show() {
    const answer = await send("POST", this.previewValue, new URLSearchParams(new FormData(this.element))).catch(() => null)
    if (answer) this.previewTarget.innerHTML = await answer.text()
  }
}
