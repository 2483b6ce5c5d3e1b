import { ApiError } from '#contract/apiError.ts'

/** Place in a list ordered by an instant and an id. */
export interface Cursor {
  at: number
  id: string
}

export function writeCursor({ at, id }: Cursor): string {
  return `${at}.${id}`
}

export function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null
  const [, at, id] = /^(-?\d{1,16})\.(.{1,64})$/.exec(text) ?? []
  if (at === undefined || id === undefined)
    throw new ApiError('invalid', 'This place in the list does not exist; start again.')
  return { at: Number(at), id }
}
