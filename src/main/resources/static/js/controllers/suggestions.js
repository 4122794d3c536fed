import { Controller } from "@hotwired/stimulus"
import { Suggestions } from "models/suggestions"

/** A search form whose box offers what `data-suggestions` answers while one types. */
export default class extends Controller {
  connect() {
    this.suggestions ??= new Suggestions(this.element, { list: "typeahead", option: "typeahead__option", open: (path) => window.Turbo.visit(path) })
  }
}
