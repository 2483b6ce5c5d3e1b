/** What is written of an answer, kept in this tab until it is sent. */

const keyOf = (pulseId: string, personId: string) => `accord.pulse.${pulseId}.${personId}`

export function readAnswerDraft(pulseId: string, personId: string): string {
  try {
    return sessionStorage.getItem(keyOf(pulseId, personId)) ?? ''
  } catch {
    // Storage may be forbidden; then a reload begins anew.
    return ''
  }
}

export function keepAnswerDraft(pulseId: string, personId: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(keyOf(pulseId, personId))
    else sessionStorage.setItem(keyOf(pulseId, personId), text)
  } catch {
    // As above.
  }
}
