import { Controller } from "@hotwired/stimulus"
import { loadEditor } from "models/editor"
import { isDesk } from "models/http"

/**
 * Turns the plain text field of a reply or note into a rich text editor, whose HTML goes into the
 * same form. Ctrl Enter sends. Without scripts the plain field stays.
 */
export default class extends Controller {
  static targets = ["plain", "html", "toolbar", "place"]
  static values = { placeholder: String, label: String }

  /** The editor comes when somebody begins to write; a reader of the ticket does not wait for it. */
  connect() {
    if (this.editor) return
    if (this.htmlTarget.value !== "") this.wake()
    this.element.addEventListener("focusin", () => this.wake(), { once: true })
    this.element.addEventListener("pointerenter", () => this.wake(), { once: true })
  }

  async wake() {
    if (this.waking || this.editor) return
    this.waking = true
    this.plainTarget.addEventListener("compositionstart", () => (this.composing = true))
    this.plainTarget.addEventListener("compositionend", () => {
      this.composing = false
      this.upgrade()
    })
    await loadEditor()
    this.loaded = true
    this.upgrade()
  }

  /** Not under somebody's fingers: characters being composed are finished first. */
  upgrade() {
    if (!this.loaded || this.composing || this.editor || !this.element.isConnected) return
    const typed = this.plainTarget.value
    const focused = document.activeElement === this.plainTarget
    if (typed !== "" && this.htmlTarget.value === "") this.htmlTarget.value = asHtml(typed)
    const editor = document.createElement("trix-editor")
    editor.className = "composer__editor"
    editor.setAttribute("input", this.htmlTarget.id)
    editor.setAttribute("toolbar", this.toolbarTarget.id)
    editor.setAttribute("placeholder", this.placeholderValue)
    editor.setAttribute("aria-label", this.labelValue)
    editor.setAttribute("role", "textbox")
    editor.setAttribute("aria-multiline", "true")
    this.toolbarTarget.hidden = false
    this.htmlTarget.disabled = false
    this.placeTarget.replaceChildren(editor)
    if (focused) {
      editor.focus()
      editor.editor?.setSelectedRange(typed.length)
    }
    this.plainTarget.disabled = true
    this.plainTarget.hidden = true
    this.plainTarget.value = ""
    if (typed !== "") editor.dispatchEvent(new Event("trix-change", { bubbles: true }))
    this.dispatch("ready")
  }

  focus() {
    ;(this.editor ?? this.plainTarget).focus()
  }

  keydown(event) {
    if (event.isComposing || event.keyCode === 229) return
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
      event.preventDefault()
      afterRendering(() => this.submit())
    } else if (event.key === "Escape") {
      event.target.blur()
    }
  }

  submit() {
    this.element.requestSubmit(this.element.querySelector(".composer__send .button--primary, .composer__send .button--note"))
  }

  /** Pictures pasted or dropped are uploaded by file-drop; other files never stand in the text. */
  accept(event) {
    event.preventDefault()
    this.dispatch("file", { detail: { file: event.file } })
  }

  /** An uploaded picture takes its place in the text. */
  insert({ detail: { url, file } }) {
    if (!this.editor || !file.type.startsWith("image/")) return
    const picture = document.createElement("img")
    picture.src = url
    picture.alt = file.name
    this.editor.editor.insertHTML(picture.outerHTML)
  }

  /** What was sent leaves the editor, which stays while the page around it is renewed. */
  sent({ detail: { success, fetchResponse } }) {
    if (!success || !isDesk(fetchResponse)) return
    this.clear(this.htmlTarget.value, 6)
    this.plainTarget.value = ""
    this.dispatch("cleared")
  }

  /** The editor may still have a key to render, which brings the text back; so it is looked after for a moment. */
  clear(sent, times) {
    if (times === 0) return
    if (sent !== "" && this.htmlTarget.value === sent) this.editor?.editor.loadHTML("")
    setTimeout(() => this.clear(sent, times - 1), 80)
  }

  restored({ detail: { text } }) {
    if (this.editor) this.editor.editor.loadHTML(text)
    else this.wake()
  }

  get editor() {
    return this.element.querySelector("trix-editor")
  }
}

/** The editor takes keys into its text a frame later; what is sent before that lacks the last of them. */
function afterRendering(work) {
  requestAnimationFrame(() => requestAnimationFrame(work))
}

function asHtml(text) {
  const holder = document.createElement("div")
  holder.textContent = text
  return holder.innerHTML.replaceAll("\n", "<br>")
}
