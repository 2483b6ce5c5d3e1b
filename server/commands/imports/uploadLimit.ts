import { ApiError } from '#contract/apiError.ts'

const MB = 1024 * 1024
const SOUND = /\.(mp3|wav|ogg|oga|opus|webm|m4a|mp4|aac|flac|gsm|amr|wma|aif|aiff)$/i

/** The largest size of an upload in bytes, by what its name says it is. */
export function uploadLimit(path: string): number {
  if (SOUND.test(path)) return 1024 * MB
  return /\.(jsonl|ndjson)$/i.test(path) ? 2048 * MB : 64 * MB
}

export function tooLarge(path: string): ApiError {
  const limit = uploadLimit(path) / MB
  return new ApiError('too_large', `“${path}” is larger than ${limit >= 1024 ? `${limit / 1024} GB` : `${limit} MB`}.`)
}

export function isSoundName(path: string): boolean {
  return SOUND.test(path)
}

/** Passes bytes on until there are more than `limit`; then the stream fails and `onTooMuch` is told. */
export function limited(limit: number, onTooMuch: () => void): TransformStream<Uint8Array, Uint8Array> {
  let passed = 0
  return new TransformStream({
    transform(chunk, controller) {
      passed += chunk.byteLength
      if (passed <= limit) return controller.enqueue(chunk)
      onTooMuch()
      controller.error(new Error('The file is larger than allowed.'))
    },
  })
}
