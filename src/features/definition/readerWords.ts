import { formatCount } from '#lib/format.ts'
import type { Readers } from './api.ts'

/** For the field “to” of a mail. */
export const addressesOf = (people: Pick<Readers['people'][number], 'email'>[]): string =>
  people.map(({ email }) => email).join(', ')

/** How long somebody has not read it. */
export function waitWords(days: number): string {
  if (days === 0) return 'Not yet'
  return days === 1 ? 'Not yet, since a day' : `Not yet, since ${formatCount(days)} days`
}

/** How long ago somebody read it. */
export function agoWords(days: number): string {
  if (days === 0) return 'today'
  return days === 1 ? 'a day ago' : `${formatCount(days)} days ago`
}
