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

  async connect() {
    if (this.editor) return
    await loadEditor()
    if (this.element.isConnected) this.upgrade()
  }

  upgrade() {
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
    this.plainTarget.disabled = true
    this.plainTarget.hidden = true
    this.placeTarget.replaceChildren(editor)
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
  }

  get editor() {
    return this.element.querySelector("trix-editor")
  }
}

/** The editor takes keys into its text a frame later; what is sent before that lacks the last of them. */
function afterRendering(work) {
  requestAnimationFrame(() => requestAnimationFrame(work))
}
