/** What to tell of a media error, by its code. */
export function playbackError(code: number | undefined, comesAgain: boolean): string {
  if (comesAgain) return 'The recording stopped arriving; trying again.'
  return code === MediaError.MEDIA_ERR_NETWORK
    ? 'The recording stopped arriving; press play to try again.'
    : 'The recording could not be fetched or played; press play to try again.'
}
