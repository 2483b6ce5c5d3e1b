import type { Answer, Answers, Evidence } from '#domain/scoring/answer.ts'
import { evidenceLabel } from '#domain/scoring/evidenceLabel.ts'

type Turns = readonly { text: string }[]

/** Stands in a kept label for words of the turn: alone for its first words, with offset and length for others. */
const QUOTE = '\u0001'

/** Without the words that evidence quotes: what was said is never kept in the browser, its place is. */
export function withoutQuotes(answers: Answers, turns: Turns): Answers {
  return withLabels(answers, (evidence) => {
    if (evidence.kind !== 'turn' || evidence.label === '') return evidence.label
    const { turn, start, end, label } = evidence
    const text = turns[turn]?.text ?? ''
    if (label === evidenceLabel(text, start, end)) return QUOTE
    const at = text.indexOf(label)
    return at < 0 ? label : `${QUOTE}${at}+${label.length}`
  })
}

/** With the words again, read where the evidence points. */
export function withQuotes(answers: Answers, turns: Turns): Answers {
  return withLabels(answers, (evidence) => {
    if (evidence.kind !== 'turn' || !evidence.label.startsWith(QUOTE)) return evidence.label
    const { turn, start, end, label } = evidence
    const text = turns[turn]?.text ?? ''
    const [at, length] = label.slice(1).split('+').map(Number)
    return length === undefined ? evidenceLabel(text, start, end) : text.slice(at, (at ?? 0) + length)
  })
}

export function hasQuotes(answers: Answers): boolean {
  return Object.values(answers).some(({ evidence }) => evidence.some(({ label }) => label.startsWith(QUOTE)))
}

function withLabels(answers: Answers, labelOf: (evidence: Evidence) => string): Answers {
  const changed = Object.entries(answers).map(([id, answer]): [string, Answer] => [
    id,
    { ...answer, evidence: answer.evidence.map((one) => ({ ...one, label: labelOf(one) })) },
  ])
  return Object.fromEntries(changed)
}
