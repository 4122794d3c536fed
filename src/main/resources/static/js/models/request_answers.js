// Articles that may answer what is being typed. Waits for a pause, and for the end of a composition.
const PAUSE = 350
const SHORTEST = 4

export function offerAnswers(form) {
  const place = form.querySelector("[data-suggestions]")
  const fields = [...form.querySelectorAll("[data-typed]")]
  if (!place || fields.length === 0) return
  let timer, asked = 0, shown = "", composing = false
  form.addEventListener("compositionstart", () => { composing = true })
  form.addEventListener("compositionend", () => { composing = false; later() })
  form.addEventListener("input", ({ target }) => { if (fields.includes(target)) later() })
  place.addEventListener("click", ({ target }) => {
    const id = target.closest("a")?.dataset.article
    if (id) navigator.sendBeacon("/requests/suggestions/opened", new URLSearchParams({ pass: form.elements.pass.value, article: id }))
  })

  function later() {
    clearTimeout(timer)
    if (!composing) timer = setTimeout(ask, PAUSE)
  }

  async function ask() {
    const text = fields.map(field => field.value.trim()).join(" ").slice(0, 400)
    if (text.length < SHORTEST || text === shown) return
    shown = text
    const number = ++asked
    const query = new URLSearchParams({ pass: form.elements.pass.value, type: form.dataset.request, q: text })
    try {
      const answer = await fetch(`/requests/suggestions?${query}`)
      if (answer.ok && number === asked) show((await answer.json()))
    } catch { /* answers are an offer */ }
  }

  function show(found) {
    const list = place.querySelector("ul")
    if (found.length === 0) return
    list.replaceChildren(...found.map(({ id, path, title }) => {
      const item = document.createElement("li")
      const link = document.createElement("a")
      Object.assign(link, { href: path, target: "_blank", rel: "noopener", textContent: title })
      link.dataset.article = id
      item.append(link)
      return item
    }))
    place.hidden = false
  }
}
