import { expect, test } from 'vitest'
import type { Criterion, Definition } from '#domain/definition/definition.ts'
import type { TeamCriteria } from '#contract/teamCriteria.ts'
import { criteriaWords } from '#features/agents/criteriaWords.ts'
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

test('the team stands beside a criterion from eight ratings of the others on', () => {
  const team = (n: number) => [{ criterionId: 'warm', points: { n, mean: 80, low: 70, high: 90, isDegenerate: false } }]
  expect(toCriterionRows([], DEFINITION, team(8))[0]?.team?.mean).toBe(80)
  expect(toCriterionRows([], DEFINITION, team(7))[0]?.team).toBeNull()
  expect(toCriterionRows([], DEFINITION)[0]?.team).toBeNull()
})

test('it is told what the tick is, and why there is no team', () => {
  const of = (more: Partial<TeamCriteria>) =>
    criteriaWords({ team: { id: 't', name: 'Billing' }, missing: null, agents: 7, criteria: [], ...more })
  expect(of({})).toContain('the tick on each line is the mean of the other 7 in Billing over the same weeks')
  expect(of({ agents: 0 })).toContain('Nobody else in Billing was reviewed')
  expect(of({ missing: 'channels' })).toContain('with a channel chosen it is left out')
  expect(of({ missing: 'notYours' })).toContain('the tick on each line is the target')
})
