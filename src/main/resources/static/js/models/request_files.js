// Files go ahead of the form, one by one, with progress; those that fail can be tried again without losing the others.

/** Chosen, dropped, pasted or photographed: each goes at once. */
export function takeFiles(form) {
  const areas = [...form.querySelectorAll("[data-files]")]
  for (const area of areas) {
    const input = area.querySelector("input[type=file]")
    input.addEventListener("change", () => { for (const file of input.files) send(form, area, file); input.value = "" })
    area.addEventListener("dragover", event => { event.preventDefault(); area.classList.add("request-files--over") })
    area.addEventListener("dragleave", () => area.classList.remove("request-files--over"))
    area.addEventListener("drop", event => {
      event.preventDefault()
      area.classList.remove("request-files--over")
      for (const file of event.dataTransfer.files) send(form, area, file)
    })
    for (const item of area.querySelectorAll("[data-file]")) removable(form, item, item.dataset.file)
  }
  document.addEventListener("paste", event => {
    const files = [...(event.clipboardData?.files ?? [])]
    const area = areas.find(each => each.contains(document.activeElement)) ?? areas[0]
    if (files.length > 0 && area) {
      event.preventDefault()
      for (const file of files) send(form, area, file)
    }
  })
}

function send(form, area, file) {
  const item = document.createElement("li")
  item.className = "request-file"
  const name = document.createElement("span")
  name.className = "request-file__name"
  name.textContent = file.name
  const progress = document.createElement("progress")
  progress.max = 1
  progress.setAttribute("aria-label", `${form.dataset.sayUploading}: ${file.name}`)
  item.append(name, progress)
  area.querySelector("ul").append(item)
  post(form, area.dataset.files, file, part => { progress.value = part }).then(
    ({ id, name: kept, held }) => {
      progress.remove()
      name.textContent = kept + (held ? ` · ${form.dataset.sayHeld}` : "")
      removable(form, item, id)
    },
    problem => {
      progress.remove()
      item.classList.add("request-file--failed")
      item.setAttribute("role", "alert")
      name.textContent = problem || form.dataset.sayFailed
      removable(form, item, "")
    })
}

function post(form, field, file, onProgress) {
  return new Promise((resolve, reject) => {
    const body = new FormData()
    body.append("pass", form.elements.pass.value)
    body.append("type", form.dataset.request)
    body.append("field", field)
    body.append("file", file, file.name)
    const request = new XMLHttpRequest()
    request.open("POST", "/requests/files")
    request.setRequestHeader("Accept", "application/json")
    request.upload.addEventListener("progress", event => { if (event.lengthComputable) onProgress(event.loaded / event.total) })
    request.addEventListener("load", () => {
      let answer = {}
      try { answer = JSON.parse(request.responseText) } catch { /* a page, not an answer */ }
      if (request.status < 300) resolve(answer)
      else reject(answer.problem ?? "")
    })
    request.addEventListener("error", () => reject(""))
    request.send(body)
  })
}

/** A button in place of the box that works without scripts. */
function removable(form, item, id) {
  item.querySelector(".request-file__remove")?.remove()
  const button = document.createElement("button")
  button.type = "button"
  button.className = "link-button request-file__remove"
  button.textContent = form.dataset.sayRemove
  button.setAttribute("aria-label", `${form.dataset.sayRemove}: ${item.querySelector(".request-file__name").textContent}`)
  button.addEventListener("click", () => {
    const next = item.closest("[data-files]").querySelector("input")
    item.remove()
    next.focus()
    if (id) fetch(`/requests/files/${id}/removal`, { method: "POST", body: new URLSearchParams({ pass: form.elements.pass.value }) })
  })
  item.append(button)
}
