let isAsked = false
const listeners = new Set<() => void>()

/** The session has ended while somebody works: the shell asks for the password in place, and the page stays. */
export const askToSignIn = (): void => set(true)
export const stopAskingToSignIn = (): void => set(false)
export const readIsSignInAsked = (): boolean => isAsked

export function subscribeToSignIn(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function set(next: boolean): void {
  isAsked = next
  for (const listener of listeners) listener()
}
