/** The name of a key press, such as `j`, `?`, `Ctrl+k`; null while composing characters. */
export function keyName(event) {
  if (event.isComposing || event.keyCode === 229) return null
  const key = event.key.length === 1 ? event.key : event.key
  return event.ctrlKey || event.metaKey ? `Ctrl+${key}` : event.altKey ? null : key
}

/** Whether keys typed here belong to the field and not to the page. */
export function isField(element) {
  return Boolean(element?.closest?.("input:not([type=radio], [type=checkbox]), textarea, select, trix-editor, [contenteditable=true]"))
}
