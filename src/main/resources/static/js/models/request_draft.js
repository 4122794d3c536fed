// What somebody typed, kept on their device until the form has arrived. Files and the pass of the form are not kept here:
// they lie with us, under the number in the pass.
const DAYS = 7
const key = code => `request:${code}`

/** Gives back what was typed before, and keeps what is typed from now on. */
export function keepDraft(form) {
  const code = form.dataset.request
  const named = () => [...form.elements].filter(each => each.name && each.type !== "hidden" && each.type !== "file" && each.name !== "website" && each.name !== "remove")
  const save = () => {
    const values = {}
    for (const each of named()) {
      if (each.type === "radio") { if (each.checked) values[each.name] = each.value }
      else if (each.value && !(each.dataset.zone && Object.keys(values).length === 0)) values[each.name] = each.value
    }
    const pass = form.elements.pass.value
    try { localStorage.setItem(key(code), JSON.stringify({ at: Date.now(), version: form.dataset.version, pass, values })) } catch { /* full or forbidden: the server still keeps what is posted */ }
  }
  if (form.dataset.returned !== "true" && isUntouched(form)) restore(form, code, named)
  let timer
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(save, 300) })
  window.addEventListener("pagehide", () => { if (timer) save() })
  return { save }
}

export function forgetDraft(code) {
  try { localStorage.removeItem(key(code)) } catch { /* nothing was kept */ }
}

const isUntouched = form => new URLSearchParams(location.search).size === 0

function restore(form, code, named) {
  let kept
  try { kept = JSON.parse(localStorage.getItem(key(code)) ?? "null") } catch { return }
  if (!kept || Date.now() - kept.at > DAYS * 86_400_000 || kept.version !== form.dataset.version) return
  let restored = false
  for (const each of named()) {
    const value = kept.values[each.name]
    if (value === undefined) continue
    if (each.type === "radio") each.checked = each.value === value
    else each.value = value
    restored ||= !each.name.endsWith("-zone")
  }
  if (!restored) return
  const note = document.createElement("p")
  note.className = "request-note"
  note.setAttribute("role", "status")
  note.append(form.dataset.sayRestored)
  const anew = document.createElement("button")
  anew.type = "button"
  anew.className = "link-button"
  anew.textContent = form.dataset.sayForget
  anew.addEventListener("click", () => { forgetDraft(code); form.reset(); note.remove(); form.dispatchEvent(new Event("input")) ; forgetDraft(code) })
  note.append(" ", anew)
  form.prepend(note)
}
