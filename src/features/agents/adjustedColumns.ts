import type { AgentAdjusted } from '#contract/agentAdjusted.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatMove } from '#lib/format.ts'
import { meanColumns } from '#ui/meanColumns.ts'
import type { PointColumn } from '#ui/pointColumn.ts'
import { isSayable } from './adjustedWords.ts'

interface AdjustedRow {
  label: string
  kind: 'raw' | 'adjusted'
  n: number
  mean: number | null
  low: number | null
  high: number | null
  severity: number | null
}

/** Both means of each dimension; nothing below the minimum n. */
export function toAdjustedRows(parts: AgentAdjusted['dimensions'], labels: Record<Dimension, string>): AdjustedRow[] {
  if (parts === null) return []
  return DIMENSIONS.flatMap((dimension): AdjustedRow[] => {
    const part = parts[dimension]
    if (!isSayable(part)) return []
    const { raw, adjusted, severity } = part
    const row = { label: labels[dimension], n: raw.n }
    const { mean, low, high } = raw
    const plain: AdjustedRow = { ...row, kind: 'raw', mean, low, high, severity: null }
    return adjusted === null ? [plain] : [plain, { ...row, kind: 'adjusted', ...adjusted, severity }]
  })
}

export const ADJUSTED_COLUMNS: readonly PointColumn<AdjustedRow>[] = [
  { id: 'dimension', label: 'Dimension', value: ({ label }) => label },
  { id: 'kind', label: 'Mean of', value: ({ kind }) => kind },
  ...meanColumns<AdjustedRow>((row) => row),
  {
    id: 'severity',
    label: 'Severity of its reviewers',
    value: ({ severity }) => severity,
    text: ({ severity }) => formatMove(severity),
    isNumber: true,
  },
]
