import type { ContentState } from './contentSaver.ts'

/** How far the draft has come, in words. */
export function contentWords(state: ContentState, isKept: boolean): string {
  switch (state.kind) {
    case 'saved':
      return 'Draft saved. Nobody scores against it before it is published.'
    case 'saving':
      return 'Saving…'
    case 'waiting':
      return `Not saved yet: ${state.message} It is tried again by itself${isKept ? ', and kept in this browser meanwhile' : '; keep this page open'}.`
    case 'stale':
    case 'refused':
      return `Not saved: ${state.message}${isKept ? ' It is kept in this browser.' : ''}`
  }
}
