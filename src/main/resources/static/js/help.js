// What the help center adds where scripts run: suggestions while typing, a choice of theme, putting banners away, and which answer was opened.
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

for (const banner of document.querySelectorAll("[data-banner]")) {
  const button = banner.querySelector(".help-banner__away")
  if (!button) continue
  button.hidden = false
  button.addEventListener("click", () => {
    banner.remove()
    document.getElementById("main")?.focus({ preventScroll: true })
    try {
      const known = JSON.parse(localStorage.getItem("banners.away") ?? "[]")
      const away = [...new Set([...(Array.isArray(known) ? known : []), banner.dataset.banner])].slice(-50)
      localStorage.setItem("banners.away", JSON.stringify(away))
    } catch { /* it lasts for this page */ }
  })
}
