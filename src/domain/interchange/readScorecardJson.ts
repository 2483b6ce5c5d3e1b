import type { Definition } from '../definition/definition.ts'
import { parseJson } from './parseJson.ts'
import { readScorecardRows, unreadableScorecard } from './readScorecardRows.ts'
import type { ReadScorecard, ScorecardRow } from './scorecard.ts'
import { scorecardColumn } from './scorecardColumns.ts'

const QUESTIONS = ['questions', 'criteria', 'items', 'attributes']
const SECTIONS = ['sections', 'categories', 'groups', 'questionGroups']

/**
 * Reads a scorecard from JSON: a list of questions, or an object with `questions`, or with `sections` that have them.
 * A question's fields are named as the columns of the CSV; anchors may be an object by rating.
 */
export function readScorecardJson(text: string, base: Definition): ReadScorecard {
  const parsed = parseJson(text)
  if (!parsed.ok) return unreadableScorecard(base, parsed.message)
  const questions = questionsOf(parsed.value, null)
  if (questions === null) {
    return unreadableScorecard(base, 'This JSON has no list of questions, and no sections that have them.')
  }
  const read = readScorecardRows(
    questions.map(({ question, section }, index) => ({ row: index + 1, cells: cellsOf(question, section) })),
    base,
  )
  const name = listIn(parsed.value, ['name', 'title'])
  const definition = typeof name === 'string' && name !== '' ? { ...read.definition, name } : read.definition
  return { ...read, definition, notes: [...parsed.notes.map((message) => ({ row: null, message })), ...read.notes] }
}

interface Found {
  question: unknown
  section: string | null
}

function questionsOf(json: unknown, section: string | null): Found[] | null {
  if (Array.isArray(json)) return json.map((question: unknown) => ({ question, section }))
  const questions = listIn(json, QUESTIONS)
  if (Array.isArray(questions)) return questions.map((question: unknown) => ({ question, section }))
  const sections = listIn(json, SECTIONS)
  if (section !== null || !Array.isArray(sections)) return null
  return sections.flatMap((each: unknown) => questionsOf(each, textOf(listIn(each, ['name', 'title', 'label']))) ?? [])
}

/** The first of some fields that an object has. */
function listIn(json: unknown, names: readonly string[]): unknown {
  if (typeof json !== 'object' || json === null) return undefined
  const name = names.find((each) => Object.hasOwn(json, each))
  return name === undefined ? undefined : Reflect.get(json, name)
}

function cellsOf(question: unknown, section: string | null): ScorecardRow['cells'] {
  const cells = new Map<string, string>()
  if (section !== null) cells.set('section', section)
  if (typeof question === 'string') cells.set('question', question)
  if (typeof question !== 'object' || question === null) return cells
  for (const [name, value] of Object.entries(question)) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [rating, text] of Object.entries(value)) put(cells, `${name.replace(/s$/, '')}_${rating}`, text)
    } else put(cells, name, value)
  }
  return cells
}

function put(cells: Map<string, string>, name: string, value: unknown): void {
  const column = scorecardColumn(name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '_'))
  const text = textOf(value)
  if (column !== null && text !== '') cells.set(column, text)
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('; ')
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : ''
}
