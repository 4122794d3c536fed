import { Controller } from "@hotwired/stimulus"

/** Narrows a list of links while one types; arrows walk through it, Enter takes the first. */
export default class extends Controller {
  static targets = ["words", "choice", "nothing"]

  narrow() {
    const words = this.wordsTarget.value.trim().toLocaleLowerCase()
    this.choiceTargets.forEach((choice) => {
      choice.hidden = !choice.dataset.words.toLocaleLowerCase().includes(words)
    })
    this.nothingTarget.hidden = this.links.length > 0 || this.choiceTargets.length === 0
  }

  key(event) {
    if (event.isComposing) return
    if (event.key === "Enter" && this.links.length > 0) {
      event.preventDefault()
      this.links[0].click()
    } else if (event.key === "ArrowDown") {
      event.preventDefault()
      this.links[0]?.focus()
    }
  }

  walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const links = this.links
    const at = links.indexOf(document.activeElement)
    if (!step || at < 0) return
    event.preventDefault()
    ;(links[at + step] ?? this.wordsTarget).focus()
  }

  get links() {
    return this.choiceTargets.filter((choice) => !choice.hidden).map((choice) => choice.querySelector("a"))
  }
}
