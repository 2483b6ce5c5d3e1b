import { expect, test } from 'vitest'
import type { Criterion, Definition } from '#domain/definition/definition.ts'
import { toCriterionRows } from '#features/agents/criterionRows.ts'

const criterion = (
  id: string,
  dimension: Criterion['dimension'],
  scale: Criterion['scale'] = 'ordinal',
): Criterion => ({
  id,
  dimension,
  label: id,
  question: '',
  scale,
  weight: 1,
  isCritical: false,
  channels: ['call'],
  section: null,
  allowsNotApplicable: true,
  condition: null,
  rootCauses: [],
  requires: null,
  anchors: [],
})
const dimension = { label: '', statement: '', words: '', weight: 1, target: 75 }
const DEFINITION: Definition = {
  name: 'Service',
  statement: '',
  terms: [],
  reviewMinutes: null,
  dimensions: { friendliness: dimension, responsiveness: dimension, outcome: dimension },
  criteria: [
    criterion('solved', 'outcome'),
    criterion('warm', 'friendliness'),
    criterion('legal', 'outcome', 'passFail'),
  ],
}
const points = { n: 4, mean: 75, low: null, high: null, isDegenerate: false }

test('criteria stand by dimension in the fixed order, those without ratings too', () => {
  expect(toCriterionRows([], DEFINITION).map((row) => [row.criterion.id, row.points.n])).toEqual([
    ['warm', 0],
    ['solved', 0],
    ['legal', 0],
  ])
})

test('shares are of the answers given; “not applicable” is counted apart', () => {
  const rows = toCriterionRows([{ criterionId: 'warm', counts: { '4': 3, '5': 1, na: 6 }, points }], DEFINITION)
  expect(rows[0]?.answers.map(({ share }) => share)).toEqual([0, 0, 0, 0.75, 0.25])
  expect(rows[0]?.notApplicable).toBe(6)
})

test('a pass/fail criterion has two parts, fail first', () => {
  const rows = toCriterionRows([{ criterionId: 'legal', counts: { pass: 9, fail: 1 }, points }], DEFINITION)
  expect(rows[2]?.answers).toEqual([
    { answer: 'fail', count: 1, share: 0.1 },
    { answer: 'pass', count: 9, share: 0.9 },
  ])
})

test('ratings of a criterion the definition no longer has are left out', () => {
  expect(toCriterionRows([{ criterionId: 'gone', counts: { '5': 1 }, points }], DEFINITION)).toHaveLength(3)
})
