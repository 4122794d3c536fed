// What forms of customers add where scripts run: conditions, a draft kept on the device, files ahead of the form, answers
// while typing, and the proof that a browser is at work. Without scripts the server does all of it.
import { keepDraft, forgetDraft } from "./models/request_draft.js"
import { takeFiles } from "./models/request_files.js"
import { solve } from "./models/request_puzzle.js"
import { offerAnswers } from "./models/request_answers.js"

const sent = document.querySelector("[data-sent]")
if (sent) forgetDraft(sent.dataset.sent)

const form = document.querySelector("form[data-request]")
if (form) {
  form.classList.add("request-scripts")
  form.append(hidden("scripts", "1"))
  chooseZone()
  const draft = keepDraft(form)
  showWhatIsAsked()
  form.addEventListener("input", showWhatIsAsked)
  takeFiles(form)
  offerAnswers(form)
  form.addEventListener("submit", submit)
  const errors = document.querySelector(".error-summary")
  if (errors) errors.focus()

  let solved = false
  async function submit(event) {
    draft.save()
    if (event.submitter?.name === "keep" || solved || event.defaultPrevented) return
    event.preventDefault()
    const button = form.querySelector("[data-send]")
    const progress = form.querySelector("[data-progress]")
    button.disabled = true
    progress.textContent = form.dataset.saySolving
    try {
      form.append(hidden("altcha", await solve()))
    } catch { /* the server asks again where it needs to */ }
    progress.textContent = form.dataset.saySending
    solved = true
    button.disabled = false
    for (const input of form.querySelectorAll("input[type=file]")) input.disabled = true
    form.requestSubmit()
  }
}

window.addEventListener("pageshow", ({ persisted }) => { if (persisted) location.reload() })

function hidden(name, value) {
  const input = document.createElement("input")
  Object.assign(input, { type: "hidden", name, value })
  return input
}

/** The zone of the device, unless one was chosen. */
function chooseZone() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  for (const select of form.querySelectorAll("select[data-zone=true]")) {
    if (!zone) continue
    if (![...select.options].some(option => option.value === zone)) select.add(new Option(zone.replaceAll("_", " "), zone), 0)
    select.value = zone
  }
}

/** A question stands only where its condition holds; fields that are not asked are not sent. */
function showWhatIsAsked() {
  for (const field of form.querySelectorAll("[data-when]")) {
    const other = form.querySelector(`[data-field="${field.dataset.when}"]`)
    const answer = other?.hidden ? "" : new FormData(form).get(`f-${field.dataset.when}`)
    field.hidden = !field.dataset.whenValues.split(" ").includes(answer)
  }
}
