import type { Exemplar } from '#contract/exemplars.ts'

/** Where an example comes from, and who sees it. */
export function exemplarWords({ consent, isOwn }: Pick<Exemplar, 'consent' | 'isOwn'>): string {
  if (!isOwn) {
    return consent === 'given'
      ? 'From a real interaction, shown with the consent of whose moment it is.'
      : 'From a real interaction. Everybody sees it once whose moment it is has said yes; until then who may hear the interaction anyway.'
  }
  if (consent === 'given') return 'This is a moment of yours. Everybody sees it, without your name.'
  if (consent === 'refused') return 'This is a moment of yours. You said no, so nobody else sees it.'
  return 'This is a moment of yours. May everybody see and hear it here? Your name is not shown. You can change your mind at any time.'
}
