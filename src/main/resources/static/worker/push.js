/* Shows what the desk pushes and leads to it. A newer push with the same tag takes the older one's place. */
self.addEventListener("push", event => {
  const { title, body, path, tag, lang } = event.data.json()
  event.waitUntil(self.registration.showNotification(title, { body, tag, lang, data: { path } }))
})

self.addEventListener("notificationclick", event => {
  event.notification.close()
  event.waitUntil(open(event.notification.data.path))
})

async function open(path) {
  const address = new URL(path, self.location.origin)
  if (address.origin !== self.location.origin || !address.pathname.startsWith("/desk/")) return
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true })
  const there = pages.find(page => new URL(page.url).pathname === address.pathname)
  if (there) return there.focus()
  return self.clients.openWindow(address.href)
}
