import type { Answer, Answers, Evidence } from '#domain/scoring/answer.ts'
import { evidenceLabel } from '#domain/scoring/evidenceLabel.ts'

/** Without the few words that evidence quotes: what was said is never kept in the browser, its place is. */
export function withoutQuotes(answers: Answers): Answers {
  return withEvidence(answers, (evidence) => (evidence.kind === 'turn' ? { ...evidence, label: '' } : evidence))
}

/** With the words again, read where the evidence points; a label that the stored draft has for that place wins. */
export function withQuotes(answers: Answers, stored: Answers, turns: readonly { text: string }[]): Answers {
  return withEvidence(answers, (evidence, criterionId) => {
    if (evidence.kind !== 'turn' || evidence.label !== '') return evidence
    const { turn, start, end } = evidence
    const known = stored[criterionId]?.evidence.find(
      (one) => one.kind === 'turn' && one.turn === turn && one.start === start && one.end === end,
    )
    return { ...evidence, label: known?.label ?? evidenceLabel(turns[turn]?.text ?? '', start, end) }
  })
}

export function hasQuotes(answers: Answers): boolean {
  return Object.values(answers).some(({ evidence }) => evidence.some(({ kind }) => kind === 'turn'))
}

function withEvidence(answers: Answers, change: (evidence: Evidence, criterionId: string) => Evidence): Answers {
  const changed = Object.entries(answers).map(([id, answer]): [string, Answer] => [
    id,
    { ...answer, evidence: answer.evidence.map((one) => change(one, id)) },
  ])
  return Object.fromEntries(changed)
}
