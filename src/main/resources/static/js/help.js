// What the help center adds where scripts run: suggestions while typing, a choice of theme, and which answer was opened.
import { Suggestions } from "./models/suggestions.js"

for (const form of document.querySelectorAll("form[data-suggestions]")) new Suggestions(form)

const themes = document.querySelector("[data-theme-choice]")
if (themes) {
  const root = document.documentElement
  const show = () => {
    for (const button of themes.querySelectorAll("button"))
      button.setAttribute("aria-pressed", String(button.value === (root.dataset.theme ?? "auto")))
  }
  themes.hidden = false
  themes.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return
    if (target.value === "auto") delete root.dataset.theme
    else root.dataset.theme = target.value
    try { localStorage.setItem("theme", target.value) } catch { /* it lasts for this page */ }
    show()
  })
  show()
}

const hits = document.querySelector("[data-search]")
hits?.addEventListener("click", ({ target }) => {
  const article = target.closest("[data-article]")?.dataset.article
  if (article) navigator.sendBeacon(`/hc/searches/${hits.dataset.search}/clicks/${article}`)
})
