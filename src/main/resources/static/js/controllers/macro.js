import { Controller } from "@hotwired/stimulus"

/**
 * Puts the text of a macro into the reply composer of the page once the macro was used. Without
 * scripts the server puts it into the draft.
 */
export default class extends Controller {
  static targets = ["scripted", "text"]
  static values = { form: String }

  mark() {
    this.scriptedTarget.value = String(this.form !== null)
  }

  async insert({ detail: { success } }) {
    if (!success || !this.hasTextTarget || this.form === null) return
    const text = this.textTarget.value
    document.querySelector(`[data-hotkey="r"]`)?.click()
    const editor = await this.editor()
    editor.editor.insertHTML(text)
    this.element.closest("dialog")?.close()
    editor.focus()
  }

  /** The editor comes when somebody begins to write, and this is somebody. */
  editor() {
    const present = this.form.querySelector("trix-editor")
    if (present) return Promise.resolve(present)
    return new Promise(resolve => {
      this.form.addEventListener("composer:ready", () => resolve(this.form.querySelector("trix-editor")), { once: true })
      this.form.querySelector("[data-composer-target=plain]").dispatchEvent(new FocusEvent("focusin", { bubbles: true }))
    })
  }

  get form() {
    return document.getElementById(this.formValue)
  }
}
