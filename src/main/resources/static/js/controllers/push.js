import { Controller } from "@hotwired/stimulus"
import { forget, isAble, present, subscribe, tell } from "models/push"

/** Turns pushes to this browser on and off. */
export default class extends Controller {
  static targets = ["state", "turnOn", "turnOff", "browser"]
  static values = { key: String, session: String, url: String }

  async connect() {
    if (!isAble()) return this.show("unable")
    if (Notification.permission === "denied") return this.show("denied")
    const subscription = await present()
    const here = subscription && this.row(subscription)
    this.show(here ? "on" : "off")
  }

  async turnOn() {
    try {
      if ((await Notification.requestPermission()) !== "granted") return this.show("denied")
      await tell(this.urlValue, await subscribe(this.keyValue), this.sessionValue)
      window.Turbo.visit(location.href, { action: "replace" })
    } catch {
      this.show("failed")
    }
  }

  async turnOff() {
    const subscription = await present()
    const row = subscription && this.row(subscription)
    await subscription?.unsubscribe()
    forget()
    if (row) row.querySelector("form").requestSubmit()
    else this.show("off")
  }

  row(subscription) {
    return this.browserTargets.find(each => each.dataset.endpoint === subscription.endpoint)
  }

  show(state) {
    this.stateTarget.textContent = this.stateTarget.dataset[state]
    this.turnOnTarget.hidden = state !== "off" && state !== "failed"
    this.turnOffTarget.hidden = state !== "on"
  }
}
