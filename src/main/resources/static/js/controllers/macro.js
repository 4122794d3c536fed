import { Controller } from "@hotwired/stimulus"

/**
 * Puts the text of a macro into the reply composer of the page once the macro was used. Without
 * scripts the server puts it into the draft.
 */
export default class extends Controller {
  static targets = ["scripted", "text"]
  static values = { form: String }

  mark() {
    this.scriptedTarget.value = String(this.editor !== null)
  }

  insert({ detail: { success } }) {
    const editor = this.editor
    if (!success || !this.hasTextTarget || editor === null) return
    document.querySelector(`[data-hotkey="r"]`)?.click()
    editor.editor.insertHTML(this.textTarget.value)
    this.element.closest("dialog")?.close()
    editor.focus()
  }

  get editor() {
    return document.querySelector(`#${this.formValue} trix-editor`)
  }
}
