import type { ReviewRow } from '#contract/reviews.ts'
import type { Selection } from '#contract/shapes.ts'
import { CHANNEL_LABEL } from '#ui/channelLabel.ts'

export const SELECTION_WORDS: Record<Selection, string> = {
  random: 'at random',
  targeted: 'targeted',
  calibration: 'second scoring',
}

export const subjectOf = ({ interaction }: ReviewRow): string =>
  interaction.subject ?? `${CHANNEL_LABEL[interaction.channel]} ${interaction.externalId}`

export function evidenceWords({ evidence }: ReviewRow): string {
  if (evidence === 0) return 'none'
  return evidence === 1 ? '1 moment' : `${evidence} moments`
}

/** Why a listed review stands in no mean; null when it counts. */
export function notCountedWords({ isOfRecord, selection }: ReviewRow): string | null {
  if (isOfRecord) return null
  return selection === 'random' ? 'second scoring' : SELECTION_WORDS[selection]
}
