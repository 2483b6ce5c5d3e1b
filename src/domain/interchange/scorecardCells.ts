import {
  type Channel,
  CHANNELS,
  type Criterion,
  type Dimension,
  DIMENSIONS,
  type Scale,
} from '../definition/definition.ts'
import { LIMITS } from '../definition/limits.ts'

/** Thrown for a cell that cannot be read, with the sentence for its row. */
export class CellProblem extends Error {}

export function readScale(cell: string, hasPassFailAnchors: boolean): Scale {
  const word = letters(cell)
  if (word === '') return hasPassFailAnchors ? 'passFail' : 'ordinal'
  if (/^(passfail|yesno|yn|binary|boolean|truefalse|checkbox|metnotmet|compliance)$/.test(word)) return 'passFail'
  if (/^(15|1to5|ordinal|rating|likert|scale|stars|range|fivepoint|5point|5)$/.test(word)) return 'ordinal'
  throw new CellProblem(`The scale “${cut(cell)}” is neither 1–5 nor pass/fail.`)
}

/** A number, with a decimal comma and a per cent sign allowed; 1 when the cell is empty. */
export function readWeight(cell: string): number {
  const text = cell.trim().replace(/\s*%$/, '').replace(',', '.')
  if (text === '') return 1
  const weight = Number(text)
  if (Number.isFinite(weight) && weight >= 0 && weight <= LIMITS.weight) return weight
  throw new CellProblem(`The weight “${cut(cell)}” is not a number from 0 to ${LIMITS.weight}.`)
}

export function readFlag(column: string, cell: string, otherwise: boolean): boolean {
  const word = letters(cell)
  if (word === '') return otherwise
  if (/^(yes|y|true|1|x|on|critical|fatal|autofail|allowed)$/.test(word)) return true
  if (/^(no|n|false|0|off|none|notcritical)$/.test(word)) return false
  throw new CellProblem(`“${cut(cell)}” under ${column} is neither yes nor no.`)
}

const CHANNEL_NAMES: Readonly<Record<string, Channel>> = {
  ...Object.fromEntries(CHANNELS.map((channel) => [letters(channel), channel])),
  phone: 'call',
  voice: 'call',
  calls: 'call',
  telephone: 'call',
  chats: 'chat',
  messaging: 'chat',
  mail: 'email',
  emails: 'email',
  tickets: 'ticket',
  case: 'ticket',
  socialmedia: 'social',
  store: 'in_person',
  facetoface: 'in_person',
  web: 'self_service',
}

/** Channels between commas, semicolons or bars; all of them when the cell is empty or says so. */
export function readChannels(cell: string): Channel[] {
  const named = listOf(cell)
  if (named.length === 0 || (named.length === 1 && letters(cell) === 'all')) return [...CHANNELS]
  const read = named.map((name) => {
    const channel = CHANNEL_NAMES[letters(name)]
    if (!channel) throw new CellProblem(`“${cut(name)}” is no channel; there are ${CHANNELS.join(', ')}.`)
    return channel
  })
  const channels = new Set(read)
  return CHANNELS.filter((channel) => channels.has(channel))
}

export function readDimension(cell: string): Dimension | null {
  const word = letters(cell)
  if (word === '') return null
  const dimension = DIMENSIONS.find((each) => each === word)
  if (dimension) return dimension
  throw new CellProblem(
    `“${cut(cell)}” is no dimension; there are ${DIMENSIONS.join(', ')}. Leave it empty to be asked.`,
  )
}

export function readRequired(scale: Scale, note: string, evidence: string): Criterion['requires'] {
  const [noteAt, evidenceAt] = [readLevel(scale, note), readLevel(scale, evidence)]
  const atOrBelow = noteAt ?? evidenceAt
  if (atOrBelow === null) return null
  if (noteAt !== null && evidenceAt !== null && noteAt !== evidenceAt) {
    throw new CellProblem('A note and evidence can only be needed at the same rating.')
  }
  return { atOrBelow, note: noteAt !== null, evidence: evidenceAt !== null }
}

type Level = NonNullable<Criterion['requires']>['atOrBelow']
const LEVELS: readonly Level[] = [1, 2, 3, 4, 5]

function readLevel(scale: Scale, cell: string): Level | null {
  const word = letters(cell)
  if (word === '') return null
  const level =
    scale === 'passFail'
      ? /^(fail|no|yes|x)$/.test(word)
        ? 'fail'
        : null
      : LEVELS.find((each) => String(each) === word)
  if (level) return level
  throw new CellProblem(`A note or evidence is needed at “${cut(cell)}”, which the scale does not have.`)
}

export function listOf(cell: string): string[] {
  return cell
    .split(/[;,|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
