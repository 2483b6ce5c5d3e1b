import type { Criterion } from '#domain/definition/definition.ts'
import type { Draft } from './draft.ts'
import type { DraftNews } from './draftNews.ts'
import { ratingLabel } from './ratingWords.ts'

/** What happened last and where one is now, read out: a key moves no focus, so nothing else would say it. */
export function newsWords(criteria: readonly Criterion[], draft: Draft, news: DraftNews | null): string {
  if (!news) return ''
  const { criterion, appeared, vanished, count } = news
  const open = criteria.find(({ id }) => id === draft.focusedId)
  const sentences = [
    whatHappened(draft, news),
    ...appeared.map(({ label }) => `${label} applies now.`),
    ...vanished.map(({ label }) => `${label} no longer applies.`),
    open && open !== criterion ? `Now: ${openWords(draft, open)}.` : '',
  ]
  // A space that nobody hears makes the same words news again.
  return sentences.filter((sentence) => sentence !== '').join(' ') + (count % 2 === 0 ? '\u00a0' : '')
}

function whatHappened({ answers }: Draft, { kind, criterion }: DraftNews): string {
  if (kind === 'moved') return ''
  const label = criterion?.label ?? 'Comment'
  const answer = answers[criterion?.id ?? '']
  const rating = answer?.rating ?? null
  const rated = criterion === null ? label : `${label}: ${rating === null ? 'not rated' : ratingLabel(rating)}`
  const attached = `${answer?.evidence.length ?? 0} attached`
  const words = {
    rated: rated,
    attached: `Attached to ${label}, ${attached}`,
    removed: `Removed from ${label}, ${attached}`,
    named: `Named for ${label}`,
    undone: `Undone. ${rated}`,
    redone: `Done again. ${rated}`,
  }
  return `${words[kind]}.`
}

function openWords({ answers }: Draft, { id, label, isCritical }: Criterion): string {
  const rating = answers[id]?.rating ?? null
  return [label, isCritical ? 'critical' : '', rating === null ? '' : `rated ${ratingLabel(rating)}`]
    .filter((word) => word !== '')
    .join(', ')
}
