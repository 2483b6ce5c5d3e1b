import type { Anchor, Criterion, Scale } from '../definition/definition.ts'
import { LIMITS } from '../definition/limits.ts'
import { ON_SCALE } from '../definition/scale.ts'
import { suggestDimension } from '../definition/suggestDimension.ts'
import type { ReadScorecardRow, ScorecardRow } from './scorecard.ts'
import {
  CellProblem,
  listOf,
  readChannels,
  readDimension,
  readFlag,
  readRequired,
  readScale,
  readWeight,
} from './scorecardCells.ts'

/** Reads one question; `id` must be free. The dimension is the one its words suggest unless the row names it. */
export function readScorecardRow({ cells }: ScorecardRow, id: string): ReadScorecardRow {
  try {
    return readRow(cells, id)
  } catch (error) {
    if (error instanceof CellProblem) return { ok: false, message: error.message }
    throw error
  }
}

function readRow(cells: ScorecardRow['cells'], id: string): ReadScorecardRow {
  const notes: string[] = []
  const cell = (column: string): string => cells.get(column) ?? ''
  const words = (column: string): string => plainWords(cell(column), column, notes)
  const question = words('question')
  if (question === '') return { ok: false, message: 'The question is empty.' }
  const scale = readScale(cell('scale'), cell('anchor_pass') + cell('anchor_fail') !== '')
  const section = words('section')
  const anchors = ON_SCALE[scale].flatMap((rating): Anchor[] => {
    const [text, example] = [words(`anchor_${rating}`), words(`example_${rating}`)]
    return text === '' ? [] : [{ rating, text, example: example === '' ? null : example }]
  })
  const named = readDimension(cell('dimension'))
  const suggestion = named === null ? suggestDimension(`${section} ${words('label')} ${question}`) : null
  const criterion: Criterion = {
    id,
    dimension: named ?? suggestion?.dimension ?? 'outcome',
    section: section === '' ? null : section,
    label: words('label') || shortLabel(question),
    question,
    scale,
    weight: readWeight(cell('weight')),
    isCritical: readFlag('critical', cell('critical'), false),
    channels: readChannels(cell('channels')),
    allowsNotApplicable: readFlag('na', cell('na'), true),
    condition: null,
    rootCauses: listOf(words('root_causes')).map((label, index) => ({ id: `cause${index + 1}`, label })),
    requires: readRequired(scale, cell('note_at_or_below'), cell('evidence_at_or_below')),
    anchors,
  }
  noteUnused(cells, scale, notes)
  return { ok: true, criterion, suggestion, notes: [...new Set(notes)] }
}

/** What a spreadsheet would run loses the sign it starts with, and stays as words. */
function plainWords(cell: string, column: string, notes: string[]): string {
  const text = cell.trim().replace(/^'(?=[=+\-@])/, '')
  if (!/^[=+\-@|%]/.test(text)) return text
  const plain = text.replace(/^[=+\-@|%\s]+/, '')
  // A dash before a space is a list's, not a formula's.
  if (!/^-\s/.test(text)) notes.push(`The formula under ${column} was kept as plain text.`)
  return plain
}

function shortLabel(question: string): string {
  const first = question
    .split(/\s+/)
    .slice(0, 5)
    .join(' ')
    .replace(/[?.:,;]+$/, '')
  return first.length <= LIMITS.label ? first : `${first.slice(0, LIMITS.label - 1)}…`
}

function noteUnused(cells: ScorecardRow['cells'], scale: Scale, notes: string[]): void {
  const own = new Set(ON_SCALE[scale].map((rating) => `anchor_${rating}`))
  const others = [...cells].filter(([column, text]) => column.startsWith('anchor_') && !own.has(column) && text !== '')
  if (others.length > 0) notes.push(`${others.map(([column]) => column).join(', ')} left out: not on this scale.`)
}
