/** The text with marks around what is selected; without marks when they are there already. */
export function wrapped(selected, before, after = before) {
  if (selected.startsWith(before) && selected.endsWith(after) && selected.length >= before.length + after.length) {
    return selected.slice(before.length, selected.length - after.length)
  }
  return before + selected + after
}

/** The lines with a mark at the beginning of each; without when all have it. */
export function prefixed(lines, mark) {
  const all = lines.split("\n")
  const has = all.every((line) => line.startsWith(mark))
  return all.map((line) => (has ? line.slice(mark.length) : mark + line)).join("\n")
}

/** A box with a name: the selected lines, or room for the first. */
export function box(lines, kind) {
  return `> [!${kind}]\n` + (lines || "").split("\n").map((line) => `> ${line}`).join("\n")
}

/** An empty table. */
export function table(columns, rows) {
  const row = (cell) => "|" + ` ${cell} |`.repeat(columns)
  return [row("   "), row("---"), ...Array.from({ length: rows }, () => row("   "))].join("\n")
}

/** Code: a word within a line, or a block of lines. */
export function code(selected) {
  return selected.includes("\n") ? "```\n" + selected + "\n```" : wrapped(selected, "`")
}

/** A picture's Markdown with the words for those who cannot see it. */
export function described(markdown, words) {
  return markdown.replace("![]", `![${words.replace(/[[\]\n]/g, " ").trim()}]`)
}

/** What must be put before a block so that it stands by itself. */
export function gap(before) {
  if (before === "" || before.endsWith("\n\n")) return ""
  return before.endsWith("\n") ? "\n" : "\n\n"
}
