import { Controller } from "@hotwired/stimulus"
import { send } from "models/http"
import { LiveFeed } from "models/live_feed"
import { RefreshPace } from "models/refresh_pace"
import { Traffic } from "models/traffic"

/**
 * Refreshes the page by morphing when a topic it shows has changed: soon for the first topic, which is
 * what the page is about, now and then for the others. A list is put in its place by itself (`live_list`).
 */
export default class extends Controller {
  static values = { topics: String, personal: String, since: Number }

  connect() {
    this.traffic = new Traffic().watch()
    this.begin()
    this.onVisible = () => (document.hidden ? this.rest() : this.wake())
    this.onOnline = () => this.feed?.again()
    this.onFailed = (event) => this.failed(event)
    this.onRows = (event) => this.rowsChanged(event.detail?.sequence ?? this.sinceValue)
    document.addEventListener("live:rows", this.onRows)
    document.addEventListener("turbo:morph", this.onRows)
    document.addEventListener("turbo:fetch-request-error", this.onFailed)
    document.addEventListener("visibilitychange", this.onVisible)
    window.addEventListener("online", this.onOnline)
  }

  disconnect() {
    this.end()
    this.traffic.unwatch()
    document.removeEventListener("live:rows", this.onRows)
    document.removeEventListener("turbo:morph", this.onRows)
    document.removeEventListener("visibilitychange", this.onVisible)
    window.removeEventListener("online", this.onOnline)
    document.removeEventListener("turbo:fetch-request-error", this.onFailed)
  }

  topicsValueChanged(_, before) {
    if (before !== undefined) {
      this.end()
      this.begin()
    }
  }

  begin() {
    const all = [this.topicsValue, this.personalValue].filter(Boolean).join(",")
    if (!all) return
    const personal = this.personalValue.split(",")
    const [main] = this.topicsValue.split(",")
    const refresh = () => this.refresh()
    const isBusy = () => this.isBusy
    this.pace = new RefreshPace(refresh, { isBusy, soon: 40 + Math.random() * 60, interval: 1_000 })
    this.aside = new RefreshPace(refresh, { isBusy, interval: 10_000 })
    this.feed = new LiveFeed(() => this.topics(all), this.sinceValue, (topic, since) => {
      if (topic.startsWith("list:") || topic === "poll") document.dispatchEvent(new CustomEvent("live:list", { detail: { since } }))
      if (topic.startsWith("list:")) return
      if (topic.startsWith("ticket-presence:")) this.dispatch("presence", { target: document, prefix: "live" })
      else if (topic === "counts") document.dispatchEvent(new CustomEvent("live:counts"))
      else if (personal.includes(topic)) this.renew(topic)
      else (topic === main ? this.pace : this.aside).changed()
    })
    if (!document.hidden) this.feed.open()
  }

  /** A list is followed together with the tickets that it shows. */
  topics(all) {
    this.rows = this.shown
    this.opened = performance.now()
    return all.replace(/list:[a-z0-9-]+/, (list) => `${list}:${[...this.rows].join(".")}`)
  }

  get shown() {
    return new Set([...document.querySelectorAll("#list .ticket-row")].map((row) => row.id.replace("row-", "")))
  }

  /**
   * Other tickets are shown now: follows them too, at most every three seconds however often the list changes, and
   * asks for what happened to them since they were read.
   */
  rowsChanged(sequence) {
    if (this.again || !this.feed || [...this.shown].every((row) => this.rows.has(row))) return
    const wait = Math.max(0, this.opened + 3_000 - performance.now())
    this.again = setTimeout(() => {
      this.again = null
      this.feed?.since(sequence)
      if (!document.hidden) this.feed?.again()
    }, wait)
  }

  end() {
    clearTimeout(this.again)
    this.again = null
    clearInterval(this.beat)
    this.beat = null
    this.feed?.close()
    this.pace?.stop()
    this.aside?.stop()
    this.feed = this.pace = this.aside = null
  }

  /** A page in the background gives its stream to others and only says now and then that somebody is here. */
  rest() {
    this.feed?.close()
    if (this.personalValue) this.beat ??= setInterval(() => this.live(), 45_000)
  }

  wake() {
    clearInterval(this.beat)
    this.beat = null
    this.feed?.open()
  }

  live() {
    send("POST", "/desk/availability/presence", new FormData()).catch(() => {})
  }

  /** What is about the reader stands in frames of its own, so that nothing being typed is touched. */
  renew(topic) {
    const word = topic.split(":")[0]
    document.querySelectorAll(`turbo-frame[data-topic="${CSS.escape(word)}"]`).forEach((frame) => {
      if (frame.src) frame.reload()
    })
    if (this.topicsValue.split(",").includes(topic)) this.pace.changed()
  }

  /** At once: Turbo's own refresh waits a moment, in which a form may begin that it would break off. */
  refresh() {
    window.Turbo.session.debouncedRefresh(document.baseURI)
  }

  /**
   * Without a network Turbo would load the page anew, which puts the browser's own page of errors in the
   * place of what is being written. The page stays and is renewed when it can be.
   */
  failed(event) {
    if (event.target !== document.documentElement) return
    event.preventDefault()
    setTimeout(() => {
      window.Turbo.navigator.stop()
      this.pace?.changed()
    })
  }

  /** A page is not changed under an open menu, a dialog, or a marked text, nor while a form or visit is under way. */
  get isBusy() {
    return (
      this.traffic.isUnderWay() ||
      document.querySelector("dialog[open], :popover-open, dialog turbo-frame[busy]") !== null ||
      document.getSelection()?.isCollapsed === false ||
      document.documentElement.hasAttribute("data-turbo-preview")
    )
  }
}
