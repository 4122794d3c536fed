import { send } from "models/http"

const SESSION = "steward-push-session"

/** Whether this browser can be pushed to at all; it cannot without TLS. */
export function isAble() {
  return "serviceWorker" in navigator && "PushManager" in window && "Notification" in window
}

/** The subscription of this browser, or null. */
export async function present() {
  const registration = await navigator.serviceWorker.getRegistration("/desk/")
  return registration ? registration.pushManager.getSubscription() : null
}

/** Subscribes with the desk's key; one made with another key is thrown away. */
export async function subscribe(key) {
  await navigator.serviceWorker.register("/desk/push.js", { scope: "/desk/" })
  const { pushManager } = await navigator.serviceWorker.ready
  const options = { userVisibleOnly: true, applicationServerKey: key }
  try {
    return await pushManager.subscribe(options)
  } catch (error) {
    if (error.name !== "InvalidStateError") throw error
    await (await pushManager.getSubscription())?.unsubscribe()
    return pushManager.subscribe(options)
  }
}

/** Tells the desk of it, and in which session it was seen. */
export async function tell(url, subscription, session) {
  const { endpoint, keys } = subscription.toJSON()
  await send("POST", url, new URLSearchParams({ endpoint, p256dh: keys.p256dh, auth: keys.auth }))
  localStorage.setItem(SESSION, session)
}

/** Tells the desk again when somebody signed in anew: it pushes only to browsers that are signed in. */
export async function renew(url, session) {
  const known = localStorage.getItem(SESSION)
  if (known === null || known === session || !isAble()) return
  const subscription = await present()
  if (subscription) await tell(url, subscription, session)
}

/** Forgets that there was one. */
export function forget() {
  localStorage.removeItem(SESSION)
}
