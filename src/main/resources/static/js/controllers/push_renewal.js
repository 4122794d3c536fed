import { Controller } from "@hotwired/stimulus"
import { renew } from "models/push"

/** Keeps pushes coming after somebody signed in anew in a browser that had them. */
export default class extends Controller {
  static values = { session: String, url: String }

  connect() {
    renew(this.urlValue, this.sessionValue).catch(() => {})
  }
}
