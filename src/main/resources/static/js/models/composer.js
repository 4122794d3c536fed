/** The rich text editor of a composer. It comes when somebody begins to write, and this is somebody. */
export function awake(form) {
  const present = form.querySelector("trix-editor")
  if (present) return Promise.resolve(present)
  return new Promise((resolve) => {
    form.addEventListener("composer:ready", () => resolve(form.querySelector("trix-editor")), { once: true })
    form.querySelector("[data-composer-target=plain]").dispatchEvent(new FocusEvent("focusin", { bubbles: true }))
  })
}
