import { Controller } from "@hotwired/stimulus"

/** Takes over what is selected in the source, so that nobody has to type a secret again. */
export default class extends Controller {
  static targets = ["source", "words"]

  connect() {
    this.take = this.take.bind(this)
    document.addEventListener("selectionchange", this.take)
  }

  disconnect() {
    document.removeEventListener("selectionchange", this.take)
  }

  take() {
    const selection = document.getSelection()
    const within = this.sourceTargets.some((source) => source.contains(selection.anchorNode) && source.contains(selection.focusNode))
    if (within && !selection.isCollapsed) this.wordsTarget.value = selection.toString()
  }
}
