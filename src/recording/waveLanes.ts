import type { Recording } from '#contract/interactions.ts'
import { decodePeaks } from './toBars.ts'

export interface WaveLane {
  name: string
  isAgent: boolean
  peaks: Uint8Array
}

/** The lanes in the order shown: the agent above, the customer below; one lane when both share it. */
export function waveLanes({ channels, agentSide, lanes }: Recording): WaveLane[] {
  const [first, second] = lanes.map(decodePeaks)
  if (first === undefined) return []
  if (second === undefined || channels === 1 || agentSide === 'mixed') {
    return [{ name: 'Both', isAgent: true, peaks: first }]
  }
  if (agentSide === null) {
    return [
      { name: 'Left', isAgent: true, peaks: first },
      { name: 'Right', isAgent: true, peaks: second },
    ]
  }
  const [agent, customer] = agentSide === 'left' ? [first, second] : [second, first]
  return [
    { name: 'Agent', isAgent: true, peaks: agent },
    { name: 'Customer', isAgent: false, peaks: customer },
  ]
}
