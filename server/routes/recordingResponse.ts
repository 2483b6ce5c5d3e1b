import { ApiError } from '#contract/apiError.ts'
import type { Deps } from '#server/deps.ts'

/** Sends a recording, or the asked-for part of it; always with its length, so that a player can seek. */
export async function recordingResponse(
  { db, media }: Deps,
  recordingId: string | null,
  rangeHeader: string | null,
): Promise<Response> {
  const recording = recordingId
    ? await db.selectFrom('recording').selectAll().where('id', '=', recordingId).executeTakeFirst()
    : undefined
  if (!recording) throw new ApiError('not_found', 'This interaction has no recording.')
  const { bytes, media_key, mime } = recording
  const range = readRange(rangeHeader, bytes)
  const headers = new Headers({
    'content-type': mime,
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
  if (range === 'outside') {
    headers.set('content-range', `bytes */${bytes}`)
    return new Response(null, { status: 416, headers })
  }
  const body = await media.read(media_key, range ?? undefined)
  if (!body) throw new ApiError('not_found', 'The sound of this interaction is missing from the media folder.')
  headers.set('content-length', String(range ? range.end - range.start : bytes))
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end - 1}/${bytes}`)
  return new Response(body, { status: range ? 206 : 200, headers })
}

/** One `bytes=` range (RFC 9110 §14.1.2); several at once are answered whole. */
function readRange(header: string | null, bytes: number): { start: number; end: number } | 'outside' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return null
  const start = first === '' ? Math.max(0, bytes - Number(last)) : Number(first)
  const end = first === '' || last === '' ? bytes : Math.min(bytes, Number(last) + 1)
  return start >= end ? 'outside' : { start, end }
}
