import { Controller } from "@hotwired/stimulus"
import { loadEditor } from "models/editor"

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
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
      event.preventDefault()
      this.element.requestSubmit(this.element.querySelector(".composer__send .button--primary, .composer__send .button--note"))
    } else if (event.key === "Escape") {
      event.target.blur()
    }
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
  sent({ detail: { success } }) {
    if (!success) return
    // The editor may still have a key to render, which would bring the text back.
    requestAnimationFrame(() => requestAnimationFrame(() => this.editor?.editor.loadHTML("")))
    this.plainTarget.value = ""
    this.dispatch("cleared")
  }

  restored({ detail: { text } }) {
    if (this.editor) this.editor.editor.loadHTML(text)
  }

  get editor() {
    return this.element.querySelector("trix-editor")
  }
}
