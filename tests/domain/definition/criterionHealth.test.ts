import { expect, test } from 'vitest'
import type { Criterion, Dimension, Rating } from '#domain/definition/definition.ts'
import { HealthTally } from '#domain/definition/health/healthTally.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'

const [model] = threeViews.criteria
const criterion = (id: string, dimension: Dimension, change: Partial<Criterion> = {}): Criterion => {
  if (!model) throw new Error('the template lost its criteria')
  return { ...model, id, label: id, dimension, weight: 10, condition: null, ...change }
}

/** Ratings 1–5 in a fixed, irregular order. */
const irregular = (index: number, salt: number): Rating => {
  const levels = [1, 2, 3, 4, 5] as const
  return levels[Math.floor(Math.abs(Math.sin(index * 12.9898 + salt * 78.233) * 43758.5453)) % 5] ?? 3
}
const opposite = (rating: Rating): Rating => ({ 1: 5, 2: 4, 3: 3, 4: 2, 5: 1 } as const)[rating as 1] ?? 3 // prettier-ignore

test('each thing that can be wrong with a criterion is told, and the worst come first', () => {
  const definition = {
    ...threeViews,
    criteria: [
      criterion('good', 'friendliness'),
      criterion('alike', 'friendliness'),
      criterion('reversed', 'friendliness'),
      criterion('always', 'responsiveness'),
      criterion('quick', 'responsiveness'),
      criterion('rare', 'outcome'),
      criterion('misplaced', 'outcome'),
      criterion('solved', 'outcome', { scale: 'passFail' }),
      criterion('checked', 'outcome', { scale: 'passFail', isCritical: true, weight: 0 }),
    ],
  }
  const tally = new HealthTally(definition)
  for (let index = 0; index < 200; index++) {
    const mood = irregular(index, 1)
    const pace = irregular(index, 2)
    tally.add(
      new Map<string, Rating>([
        ['good', mood],
        ['alike', index % 10 === 0 ? irregular(index, 7) : mood],
        ['reversed', opposite(mood)],
        ['always', index % 50 === 0 ? 4 : 5],
        ['quick', pace === 2 ? 3 : pace],
        ['rare', index % 3 === 0 ? irregular(index, 3) : 'na'],
        ['misplaced', pace],
        ['solved', index % 2 === 0 ? 'pass' : 'fail'],
        ['checked', 'pass'],
        ['unknown', 5],
      ]),
    )
  }
  const { n, criteria, halo } = tally.health()
  const codes = Object.fromEntries(criteria.map((one) => [one.criterionId, one.reasons.map(({ code }) => code)]))
  expect(n).toBe(200)
  expect(codes.reversed?.[0]).toBe('reversed')
  expect(codes.always).toContain('oneRating')
  expect(codes.quick).toContain('unused')
  expect(codes.rare).toContain('manyNotApplicable')
  expect(codes.misplaced).toContain('elsewhere')
  expect(codes.checked).toEqual([])
  const rare = criteria.find(({ criterionId }) => criterionId === 'rare')
  expect(rare).toMatchObject({ n: 200, notApplicable: 133 })
  expect(rare?.reasons.map(({ message }) => message)).toContain(
    'N/A in 133 of 200 reviews: perhaps it belongs on fewer channels, or behind a condition.',
  )
  expect(criteria.find(({ criterionId }) => criterionId === 'quick')?.ratings[1]).toEqual({ rating: 2, n: 0 })
  const weights = criteria.map(({ reasons }) => reasons.length > 0)
  expect(weights).toEqual(weights.toSorted((one, other) => Number(other) - Number(one)))
  expect(halo.map(({ dimensions }) => dimensions.join(' '))).toEqual([
    'friendliness responsiveness',
    'friendliness outcome',
    'responsiveness outcome',
  ])
})

test('few reviews give no reason, and none gives no number', () => {
  const tally = new HealthTally(threeViews)
  expect(tally.health().criteria[0]).toMatchObject({ n: 0, discrimination: { r: null }, reasons: [] })
  for (let index = 0; index < 29; index++) tally.add(new Map(threeViews.criteria.map(({ id }) => [id, 'na'])))
  expect(tally.health().criteria.every(({ reasons }) => reasons.length === 0)).toBe(true)
})

test('a rating off the scale counts as not given', () => {
  const tally = new HealthTally(threeViews)
  tally.add(new Map<string, Rating>([['warmTone', 'pass']]))
  expect(tally.health().criteria.find(({ criterionId }) => criterionId === 'warmTone')?.n).toBe(0)
})
