import { csrfToken } from "models/http"

/** Largest file taken, in bytes; the server has the last word. */
export const LARGEST_FILE = 25_000_000

/** Sends one file; tells `onProgress` the part that is done (0 to 1); resolves to `{token, url, size}`. */
export function upload(url, file, onProgress) {
  return new Promise((resolve, reject) => {
    const form = new FormData()
    form.append("file", file, file.name)
    const request = new XMLHttpRequest()
    request.open("POST", url)
    request.setRequestHeader("X-CSRF-Token", csrfToken())
    request.setRequestHeader("Accept", "application/json")
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    })
    request.addEventListener("load", () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText))
      else reject(new Error(String(request.status)))
    })
    request.addEventListener("error", () => reject(new Error("network")))
    request.send(form)
  })
}
