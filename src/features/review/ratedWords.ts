import type { Criterion } from '#domain/definition/definition.ts'
import type { Draft } from './draft.ts'
import { ratingLabel } from './ratingWords.ts'

/** The last rating and where one is now, read out: a digit moves no focus, so nothing else would say it. */
export function ratedWords(criteria: readonly Criterion[], { answers, focusedId, ratedId }: Draft): string {
  const rated = criteria.find(({ id }) => id === ratedId)
  const rating = answers[rated?.id ?? '']?.rating ?? null
  if (!rated || rating === null) return ''
  const said = `${rated.label}: ${ratingLabel(rating)}.`
  const next = focusedId === ratedId ? undefined : criteria.find(({ id }) => id === focusedId)
  return next ? `${said} Now: ${next.label}.` : said
}
