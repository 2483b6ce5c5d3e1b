import type { ImportedInteraction } from '#domain/interchange/importedInteraction.ts'
import type { RecordingFacts } from './prepareRecording.ts'

/** A row ready to be stored. */
export interface ReadyInteraction {
  said: ImportedInteraction
  source: string
  contentHash: string
  recording: RecordingFacts | null
}

export interface Stored {
  interactionId: string
  outcome: 'added' | 'updated' | 'unchanged'
  hasNewRecording: boolean
  /** Contacts that were around it before its customer changed. */
  formerNeighbours: string[]
  notes: string[]
}
