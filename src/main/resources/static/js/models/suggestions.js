// A list below a search box: arrows choose, Enter opens, Escape closes (WAI-ARIA combobox with a list).
const PAUSE = 120

export class Suggestions {
  #form; #input; #list; #look; #timer; #asked = 0; #chosen = -1; #composing = false

  constructor(form, look = { list: "help-suggestions", open: path => location.assign(path) }) {
    this.#form = form
    this.#look = look
    this.#input = form.querySelector("input[type=search]")
    this.#list = document.createElement("ul")
    this.#list.className = look.list
    this.#list.id = `suggestions-${Math.random().toString(36).slice(2)}`
    this.#list.setAttribute("role", "listbox")
    this.#list.hidden = true
    form.append(this.#list)
    const attributes = { role: "combobox", "aria-expanded": "false", "aria-controls": this.#list.id, "aria-autocomplete": "list" }
    for (const [name, value] of Object.entries(attributes)) this.#input.setAttribute(name, value)
    this.#input.addEventListener("compositionstart", () => { this.#composing = true })
    this.#input.addEventListener("compositionend", () => { this.#composing = false; this.#later() })
    this.#input.addEventListener("input", () => this.#later())
    this.#input.addEventListener("keydown", event => this.#key(event))
    this.#input.addEventListener("blur", () => this.#close())
    this.#list.addEventListener("pointerdown", event => event.preventDefault())
    this.#list.addEventListener("click", ({ target }) => this.#open(target.closest("li")))
  }

  #later() {
    clearTimeout(this.#timer)
    if (!this.#composing) this.#timer = setTimeout(() => this.#ask(), PAUSE)
  }

  async #ask() {
    const query = this.#input.value.trimStart()
    if (query.trim().length === 0) return this.#close()
    const number = ++this.#asked
    try {
      const answer = await fetch(`${this.#form.dataset.suggestions}?q=${encodeURIComponent(query)}`)
      const found = answer.ok ? await answer.json() : []
      if (number === this.#asked && document.activeElement === this.#input) this.#show(found)
    } catch { this.#close() }
  }

  #show(found) {
    this.#chosen = -1
    this.#list.replaceChildren(...found.map(({ path, title, detail, fill }, at) => {
      const item = document.createElement("li")
      item.id = `${this.#list.id}-${at}`
      item.className = this.#look.option ?? ""
      item.dataset.path = path
      item.dataset.fill = fill ?? ""
      item.textContent = title
      if (detail) item.append(Object.assign(document.createElement("span"), { className: `${this.#look.list}__detail`, textContent: detail }))
      item.setAttribute("role", "option")
      item.setAttribute("aria-selected", "false")
      return item
    }))
    this.#list.hidden = found.length === 0
    this.#input.setAttribute("aria-expanded", String(!this.#list.hidden))
    this.#input.removeAttribute("aria-activedescendant")
  }

  #key(event) {
    if (event.isComposing || this.#list.hidden) return
    const items = [...this.#list.children]
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      const step = event.key === "ArrowDown" ? 1 : -1
      this.#chosen = (this.#chosen + step + items.length + (this.#chosen < 0 && step < 0 ? 1 : 0)) % items.length
      items.forEach((item, at) => item.setAttribute("aria-selected", String(at === this.#chosen)))
      this.#input.setAttribute("aria-activedescendant", items[this.#chosen].id)
    } else if (event.key === "Enter" && this.#chosen >= 0) {
      event.preventDefault()
      this.#open(items[this.#chosen])
    } else if (event.key === "Escape") {
      event.preventDefault()
      this.#close()
    }
  }

  #open(item) {
    if (!item) return
    if (item.dataset.path) return this.#look.open(item.dataset.path)
    this.#input.value = item.dataset.fill
    this.#input.focus()
    this.#later()
  }

  #close() {
    this.#list.hidden = true
    this.#input.setAttribute("aria-expanded", "false")
    this.#input.removeAttribute("aria-activedescendant")
  }
}
