// Before the first paint, so that nothing flashes; pages are the same for everybody, so the choice lies in the browser.
{
  let chosen = null
  try { chosen = localStorage.getItem("theme") } catch { /* storage is refused */ }
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen
}
