import type { SaveState } from '#lib/draftStore/saveState.ts'

export interface Banner {
  kind: 'offline' | 'locked' | 'trouble' | 'notKept' | 'elsewhere'
  words: string
}

/** null when there is nothing to tell. */
export function bannerOf(state: SaveState, isKept: boolean, isOpenElsewhere: boolean): Banner | null {
  if (state.kind === 'claimLost') {
    return { kind: 'locked', words: `${state.message} Your ratings stay here for you to read.` }
  }
  if (state.kind === 'refused') {
    return { kind: 'trouble', words: `${state.message} What you wrote is kept in this browser.` }
  }
  if (!isKept && state.kind !== 'saved') {
    return {
      kind: 'notKept',
      words: 'This browser’s storage is full or forbidden: stay on this page until the draft is saved.',
    }
  }
  if (state.kind === 'signedOut') {
    return { kind: 'trouble', words: 'Your session has ended. What you write is kept here; sign in to save it.' }
  }
  if (state.kind === 'waiting') return { kind: 'offline', words: waitingWords(state.isOffline) }
  if (isOpenElsewhere) {
    return {
      kind: 'elsewhere',
      words: 'This review is open in another window, too. What is saved there shows here.',
    }
  }
  return null
}

function waitingWords(isOffline: boolean): string {
  return isOffline
    ? 'The server cannot be reached. Go on: what you write is kept in this browser and sent when it is back.'
    : 'The server has trouble saving. Go on: what you write is kept in this browser and sent again.'
}
