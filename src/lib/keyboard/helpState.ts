type Sheet = 'help' | 'palette' | null

let sheet: Sheet = null
const listeners = new Set<() => void>()

export const readSheet = (): Sheet => sheet
export const openKeyboardHelp = (): void => show('help')
export const openPalette = (): void => show('palette')
export const closeSheet = (): void => show(null)

export function subscribeToSheet(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function show(next: Sheet): void {
  sheet = next
  for (const listener of listeners) listener()
}
