/** What the first bytes of a recording say of it. */
export interface SniffedAudio {
  container: 'mp3' | 'wav' | 'ogg' | 'webm' | 'mp4' | 'flac' | 'unknown'
  codec: string
  mime: string
  /** null when the first bytes do not say. */
  channels: number | null
  sampleRate: number | null
  /** Whether today's browsers play it. */
  isPlayable: boolean
  /** Why not, in one sentence for the person who chose the file; null when it plays. */
  reason: string | null
}
