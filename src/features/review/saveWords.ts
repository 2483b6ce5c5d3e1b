import type { SaveState } from '#lib/draftStore/saveState.ts'
import { formatTime } from '#lib/format.ts'

/** How far the draft has come, in words. */
export function saveWords(state: SaveState, timeZone: string): string {
  switch (state.kind) {
    case 'saved':
      return state.at === null ? 'Saved as you go' : `Draft saved ${formatTime(state.at, timeZone)}`
    case 'saving':
      return 'Saving…'
    case 'waiting':
      return state.isOffline ? 'Offline, not saved yet' : 'Not saved yet'
    case 'signedOut':
      return 'Signed out, not saved yet'
    case 'stale':
      return 'Changed elsewhere'
    case 'claimLost':
      return 'To read only'
    case 'refused':
      return 'Not saved'
  }
}
