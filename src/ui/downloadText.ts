/** Hands a text to the browser as a file. The mark at the start makes spreadsheets read it as UTF-8. */
export function downloadText(fileName: string, text: string, mime: string): void {
  downloadBlob(fileName, new Blob(['\uFEFF', text], { type: `${mime};charset=utf-8` }))
}

export function downloadBlob(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 0)
}
