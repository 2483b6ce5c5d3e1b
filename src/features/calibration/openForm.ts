import type { z } from 'zod'
import type { openCalibration } from '#contract/calibration.ts'
import type { Rhythm } from '#domain/calendar/nextOccurrence.ts'
import type { Channel } from '#domain/definition/definition.ts'

type Opening = z.input<typeof openCalibration.body>

/** What is being filled in. */
export interface OpenForm {
  name: string
  by: Opening['pick']['by']
  /** One number a line, or parted by commas. */
  numbers: string
  count: number
  days: number
  channel: Channel | ''
  teamId: string
  reviewerIds: string[]
  gaugeId: string
  /** Of the day and time field, in the browser's own zone. */
  deadline: string
  /** Empty: it does not come back. */
  every: Rhythm | ''
}

export const EMPTY_FORM: OpenForm = {
  name: '',
  by: 'random',
  numbers: '',
  count: 5,
  days: 30,
  channel: '',
  teamId: '',
  reviewerIds: [],
  gaugeId: '',
  deadline: '',
  every: '',
}

/** What is asked of the server; null while something is missing. */
export function toOpening(form: OpenForm): Opening | null {
  const deadlineAt = new Date(form.deadline).getTime()
  const numbers = form.numbers.split(/[\n,]/).flatMap((number) => number.trim() || [])
  const isWhole = form.name.trim() !== '' && form.reviewerIds.length > 1 && Number.isFinite(deadlineAt)
  if (!isWhole || (form.by === 'chosen' && numbers.length === 0)) return null
  const { name, reviewerIds, by, count, days } = form
  // Whoever was taken out of the reviewers is no gauge any more.
  const gaugeId = reviewerIds.includes(form.gaugeId) ? form.gaugeId : null
  const drawn = {
    count,
    days,
    ...(form.channel === '' ? {} : { channel: form.channel }),
    ...(form.teamId === '' ? {} : { teamId: form.teamId }),
  }
  const opening = { name, reviewerIds, gaugeId, deadlineAt }
  // Chosen numbers would be the same each time.
  if (by === 'chosen') return { ...opening, pick: { by, numbers } }
  return { ...opening, pick: { by, ...drawn }, ...(form.every === '' ? {} : { every: form.every }) }
}
