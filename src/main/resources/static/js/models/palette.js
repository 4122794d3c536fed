/** What the keys of the page do, by the words of their buttons and links; hidden ones without a name are left out. */
export function localActs(page, kind) {
  const seen = new Set()
  return [...page.querySelectorAll("[data-hotkey]")]
    .map((element) => ({ element, kind, key: element.dataset.hotkey, label: nameOf(element) }))
    .filter(({ label }) => label !== "" && !seen.has(label) && seen.add(label))
    .map((act, index) => ({ ...act, index }))
}

/** The list entry of an act. */
export function option(act) {
  const item = document.createElement("li")
  item.className = "palette__item"
  item.role = "option"
  item.dataset.act = act.index
  const label = document.createElement("span")
  label.className = "palette__label"
  label.textContent = act.label
  const key = document.createElement("kbd")
  key.className = "key"
  key.textContent = act.key
  const kind = document.createElement("span")
  kind.className = "palette__kind"
  kind.textContent = act.kind
  item.append(label, key, kind)
  return item
}

function nameOf(element) {
  const named = element.ariaLabel || element.title || element.closest("label")?.textContent || element.textContent
  return named.replace(/\s+/g, " ").trim()
}
