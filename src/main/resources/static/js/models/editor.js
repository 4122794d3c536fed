/** The rich text editor, loaded when the first composer asks for it. */
export async function loadEditor() {
  const { default: Trix } = await import("trix")
  Trix.config.blockAttributes.default.tagName = "div"
  // It names its elements a moment after it was loaded.
  await customElements.whenDefined("trix-editor")
  return Trix
}
