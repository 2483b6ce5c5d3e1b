export interface Toast {
  id: number
  words: string
  lastsMs: number
  /** With a key, it can be done from the keyboard while it lasts, and its seconds are shown. */
  action: { label: string; key?: string; run: () => void } | undefined
}

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

/** Shows a message; one with an action stays ten seconds, others five. */
export function showToast(words: string, action?: Toast['action']): void {
  lastId += 1
  change([...toasts.slice(-2), { id: lastId, words, action, lastsMs: action ? 10_000 : 5000 }])
}

export function dismissToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id))
}

export const readToasts = (): readonly Toast[] => toasts

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function change(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}
