// Before the first paint, so that nothing flashes; pages are the same for everybody, so the choice lies in the browser.
{
  let chosen = null
  try { chosen = localStorage.getItem("theme") } catch { /* storage is refused */ }
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen
}

// Banners that this visitor put away are gone before they are seen.
{
  let away = []
  try { away = JSON.parse(localStorage.getItem("banners.away") ?? "[]") } catch { /* none is known */ }
  const names = Array.isArray(away) ? away.filter(id => /^[A-Za-z0-9-]{1,80}$/.test(id)) : []
  if (names.length) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(names.map(id => `[data-banner="${id}"]`).join(",") + "{display:none}")
    document.adoptedStyleSheets.push(sheet)
  }
}
