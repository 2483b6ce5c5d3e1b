import type { Candidate } from '#domain/sampling/drawSample.ts'
import type { AgentCell } from '#domain/sampling/planSample.ts'

/** How many of what can be drawn stand in each cell. */
export function countCells(candidates: readonly Candidate[]): AgentCell[] {
  const cells = new Map<string, AgentCell>()
  for (const { agentId, channel, part } of candidates) {
    const key = `${agentId} ${channel} ${part}`
    const cell = cells.get(key)
    if (cell) cell.size += 1
    else cells.set(key, { agentId, channel, part, size: 1 })
  }
  return [...cells.values()]
}
