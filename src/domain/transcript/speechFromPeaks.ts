import type { AgentSide } from '#domain/interchange/importedInteraction.ts'
import type { Speech } from './speech.ts'
import { voicedSpans } from './voicedSpans.ts'

/** The waveform of a recording, and which of its channels is the agent. */
export interface SoundLanes {
  lanes: readonly Uint8Array[]
  bucketMs: number
  agentSide: AgentSide | null
}

/**
 * When each side spoke, by the sound of two channels.
 * @returns null when it is not known which channel is whose, when there are not two, or when one is silent
 */
export function speechFromPeaks({ lanes, bucketMs, agentSide }: SoundLanes): Speech | null {
  const [left, right] = lanes.map((peaks) => ({ peaks, bucketMs }))
  if (!left || !right || lanes.length > 2 || agentSide === null || agentSide === 'mixed' || !(bucketMs > 0)) return null
  const [own, other] = agentSide === 'left' ? [left, right] : [right, left]
  const speech = { agent: voicedSpans(own, other), customer: voicedSpans(other, own), others: [] }
  return speech.agent.length > 0 && speech.customer.length > 0 ? speech : null
}
