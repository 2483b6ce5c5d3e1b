import type { Recording } from '#contract/interactions.ts'
import { decodePeaks } from './toBars.ts'

interface Side {
  /** 0 = left. */
  channel: 0 | 1
  name: string
  isAgent: boolean
}

export interface WaveLane extends Side {
  peaks: Uint8Array
}

/** The lanes in the order shown: the agent above, the customer below; one lane when both share it. */
export function waveLanes(recording: Recording): WaveLane[] {
  const peaks = recording.lanes.map(decodePeaks)
  const sides = channelNames(recording) ?? [{ channel: 0, name: 'Both', isAgent: true }]
  return sides.flatMap((side) => {
    const lane = peaks[side.channel]
    return lane ? [{ ...side, peaks: lane }] : []
  })
}

/** Who is on which channel, in the order shown; null when both share one. */
export function channelNames({ channels, agentSide, lanes }: Recording): [Side, Side] | null {
  if (lanes.length < 2 || channels === 1 || agentSide === 'mixed') return null
  if (agentSide === null) {
    return [
      { channel: 0, name: 'Left', isAgent: true },
      { channel: 1, name: 'Right', isAgent: true },
    ]
  }
  const agent = agentSide === 'left' ? 0 : 1
  return [
    { channel: agent, name: 'Agent', isAgent: true },
    { channel: agent === 0 ? 1 : 0, name: 'Customer', isAgent: false },
  ]
}
