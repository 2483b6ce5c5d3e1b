import type { Calibration, CalibrationRow } from '#contract/calibration.ts'
import type { Recurrence } from '#contract/calibrationRecurrences.ts'
import { formatCount, formatDateTime, formatUntil } from '#lib/format.ts'

const plural = (count: number, one: string, many: string) => `${formatCount(count)} ${count === 1 ? one : many}`

export const interactionsWords = (count: number) => plural(count, 'interaction', 'interactions')
export const reviewersWords = (count: number) => plural(count, 'reviewer', 'reviewers')

/** Whose ratings are compared: those who have left rate no longer. */
export function ratersOf({ reviewers, leftIds }: Calibration): Calibration['reviewers'] {
  return reviewers.filter(({ id }) => !leftIds.includes(id))
}

/** What is in a session, and until or since when. */
export function sessionWords(row: CalibrationRow, timeZone: string, now = Date.now()): string {
  const { interactions, reviewers, reviewed, revealedAt, deadlineAt, facilitator } = row
  const finished = reviewed ? null : row.finished
  const size = reviewed
    ? interactionsWords(interactions)
    : `${interactionsWords(interactions)}, ${reviewersWords(reviewers)}`
  if (revealedAt !== null) return `${size}. Revealed ${formatDateTime(revealedAt, timeZone)}.`
  const progress = finished === null ? '' : ` ${finishedWords(finished, reviewers)}`
  return `${size}, opened by ${facilitator.name}. Until ${formatUntil(deadlineAt, timeZone, now)}.${progress}`
}

export function finishedWords(finished: number, reviewers: number): string {
  if (finished === reviewers) return 'All have rated everything.'
  return `${formatCount(finished)} of ${formatCount(reviewers)} have rated everything.`
}

export function toRateWords(toRate: number): string {
  return toRate === 0 ? 'You have rated everything' : `${formatCount(toRate)} to rate`
}

export const RHYTHM_WORDS: Record<Recurrence['every'], string> = {
  week: 'week',
  fortnight: 'two weeks',
  month: 'month',
}

/** How often sessions come back, when next, and why the last one did not open. */
export function recurrenceWords(recurrence: Recurrence, timeZone: string, now = Date.now()): string {
  const { every, reviewers, sessions, nextAt, state, note } = recurrence
  const size = `Every ${RHYTHM_WORDS[every]}, ${reviewersWords(reviewers.length)}, ${plural(sessions, 'session', 'sessions')} so far`
  const next =
    nextAt === null ? (state === 'paused' ? 'Paused' : 'Ended') : `Next on ${formatUntil(nextAt, timeZone, now)}`
  return note === '' ? `${size}. ${next}.` : `${size}. The last one was not opened: ${note} ${next}.`
}

const LEFT_OUT_WORDS = { inactive: 'works here no longer', noReviewer: 'is no reviewer any more' } as const

/** Who could not take part this time; null when all could. */
export function leftOutWords({ leftOut }: Pick<Calibration, 'leftOut'>): string | null {
  if (leftOut.length === 0) return null
  return `Left out: ${leftOut.map(({ name, why }) => `${name}, who ${LEFT_OUT_WORDS[why]}`).join('; ')}.`
}

const PICKED_WORDS: Record<NonNullable<Calibration['pickedBy']>, string> = {
  chosen: 'Chosen by hand',
  random: 'Drawn at random',
  borderline: 'Drawn among scores close to a target',
  disagreement: 'Picked where reviewers differed most',
}

/** How its interactions came together; nothing while that is not told. */
export function pickedWords({ pickedBy, definition }: Calibration): string {
  const version = `rated by version ${formatCount(definition.number)} of the definition`
  return pickedBy === null ? `${version[0]?.toUpperCase()}${version.slice(1)}` : `${PICKED_WORDS[pickedBy]}, ${version}`
}

/** What reviews are scored again, and how they came together. */
export function rescoredWords({ reviewed, interactions, frameSize, seed, isBlind }: Calibration): string {
  const drawn = `${formatCount(interactions.length)} of ${formatCount(frameSize ?? 0)} reviews by ${reviewed?.name ?? ''}`
  const sight = isBlind ? 'Their ratings stay hidden until the reveal.' : 'Their ratings are in your sight.'
  return `${drawn}, drawn at random in proportion to channels, seed ${seed}. ${sight} None of it counts for an agent.`
}

/** What revealing does. */
export function revealingWords({ reviewed }: Calibration): string {
  const who = reviewed ? `You and ${reviewed.name} see both ratings side by side` : 'Everybody sees everybody’s ratings'
  return `${who}, and nothing more can be rated: what is not handed in counts as missing.`
}

/** What a participant of an open session has to know. */
export function ownWords(session: Calibration, timeZone: string, now = Date.now()): string {
  const left = session.interactions.filter(({ review }) => review?.status !== 'submitted').length
  const until = formatUntil(session.deadlineAt, timeZone, now)
  if (left === 0) {
    const shown = session.reviewed
      ? 'Both ratings are shown once you reveal it, at the latest'
      : 'Everybody’s ratings are shown'
    return `You have rated everything. ${shown} on ${until}${session.reviewed ? '' : ', or earlier'}.`
  }
  return `${interactionsWords(left)} left to rate, until ${until}. What is not handed in by then counts as missing.`
}
