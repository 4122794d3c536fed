// Holds back a form that is about to send a recovery phrase or a key, and says why. Without scripts, or when anything
// here fails, the server does the same.
import { find, mayHoldPhrase } from "./models/secrets.js"

const form = document.querySelector("form[data-secret-text]")
let words = null

async function load() {
  if (words) return
  words = new Set()
  for (const language of ["english", "spanish", "french", "italian", "portuguese", "czech"]) {
    const answer = await fetch(`/secret-words/${language}.txt`)
    if (answer.ok) (await answer.text()).split("\n").filter(Boolean).forEach(word => words.add(word.normalize("NFC")))
  }
}

function fields() {
  return [...form.querySelectorAll("textarea, input[type=text]")]
}

function hold(event) {
  const field = fields().find(each => find(each.value, words ?? new Set()))
  if (!field) return
  event.preventDefault()
  event.stopImmediatePropagation()
  const notice = form.querySelector("[data-secret-notice]")
  notice.textContent = form.dataset.secretText
  notice.hidden = false
  field.setAttribute("aria-invalid", "true")
  field.focus()
}

if (form) {
  form.addEventListener("input", event => { if (mayHoldPhrase(event.target.value ?? "")) load().catch(() => {}) })
  form.addEventListener("submit", hold, { capture: true })
}
