import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answer, type Answers, EMPTY_ANSWER } from '#domain/scoring/answer.ts'
import { isSameAnswer } from '#domain/scoring/isSameAnswer.ts'
import { type DraftPart, mergeDrafts, type Written } from '#domain/scoring/mergeDrafts.ts'

const IDS = ['tone', 'ease', 'effort', 'outcome', 'safety'] as const
const moment = (ms: number) => ({ kind: 'moment' as const, ms, label: '' })
const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  rating: fc.constantFrom<Answer['rating'][]>(null, 1, 3, 5, 'na'),
  rootCauses: fc.subarray(['rushed', 'tone']),
  note: fc.constantFrom('', 'short', 'long'),
  evidence: fc.array(fc.nat(2).map(moment), { maxLength: 2 }),
})
const anyDraft: fc.Arbitrary<Written> = fc.record({
  answers: fc.dictionary(fc.constantFrom(...IDS), anyAnswer),
  comment: fc.constantFrom('', 'one', 'two'),
  pins: fc.option(fc.dictionary(fc.constantFrom('0', '1', '2'), fc.nat(3)), { nil: undefined }),
})
const parts: DraftPart[] = [...IDS.map((id): DraftPart => `answer ${id}`), 'comment', 'pin 0', 'pin 1', 'pin 2']

const key = (part: DraftPart) => part.slice(part.indexOf(' ') + 1)
const valueOf = (draft: Written, part: DraftPart): unknown => {
  if (part === 'comment') return draft.comment
  if (part.startsWith('pin')) return draft.pins?.[key(part)]
  const answer = draft.answers[key(part)] ?? EMPTY_ANSWER
  return { ...answer, rootCauses: answer.rootCauses.toSorted() }
}
const isSame = (one: Written, other: Written, part: DraftPart) => {
  try {
    expect(valueOf(one, part)).toEqual(valueOf(other, part))
    return true
  } catch {
    return false
  }
}
const says = (draft: Written) => parts.map((part) => valueOf(draft, part))

test('whatever the two sides did, each part is as one of them has it, and no change is lost but in a named clash', () => {
  fc.assert(
    fc.property(anyDraft, anyDraft, anyDraft, (base, mine, theirs) => {
      const { merged, clashes, taken } = mergeDrafts(base, mine, theirs)
      for (const part of parts) {
        const [isMine, isTheirs] = [!isSame(base, mine, part), !isSame(base, theirs, part)]
        const isClash = isMine && isTheirs && !isSame(mine, theirs, part)
        expect(clashes.includes(part)).toBe(isClash)
        expect(taken.includes(part)).toBe(isTheirs && !isMine)
        expect(isSame(merged, isTheirs && !isMine ? theirs : mine, part)).toBe(true)
      }
    }),
  )
})

test('changes to different parts combine to the same from either side', () => {
  fc.assert(
    fc.property(anyDraft, anyDraft, anyDraft, fc.subarray(parts), (base, mine, theirs, own) => {
      // Each side may change its own parts alone.
      const pick = (part: DraftPart) => own.includes(part)
      const one = mix(base, mine, pick)
      const other = mix(base, theirs, (part) => !pick(part))
      const [here, there] = [mergeDrafts(base, one, other), mergeDrafts(base, other, one)]
      expect([here.clashes, there.clashes]).toEqual([[], []])
      expect(says(here.merged)).toEqual(says(there.merged))
    }),
  )
})

test('merging again changes nothing, and with oneself nothing either', () => {
  fc.assert(
    fc.property(anyDraft, anyDraft, anyDraft, (base, mine, theirs) => {
      const { merged } = mergeDrafts(base, mine, theirs)
      expect(says(mergeDrafts(base, merged, theirs).merged)).toEqual(says(merged))
      expect(mergeDrafts(theirs, merged, theirs).merged).toEqual(merged)
      expect(says(mergeDrafts(base, mine, mine).merged)).toEqual(says(mine))
    }),
  )
})

test('a clash goes where the person says, and only there', () => {
  fc.assert(
    fc.property(anyDraft, anyDraft, anyDraft, fc.subarray(parts), (base, mine, theirs, chosen) => {
      const plain = mergeDrafts(base, mine, theirs)
      const { merged } = mergeDrafts(base, mine, theirs, new Set(chosen))
      for (const part of parts) {
        const isTheirs = plain.clashes.includes(part) && chosen.includes(part)
        expect(isSame(merged, isTheirs ? theirs : plain.merged, part)).toBe(true)
      }
    }),
  )
})

test('without a version in common nothing that was written is dropped', () => {
  fc.assert(
    fc.property(anyDraft, anyDraft, (mine, theirs) => {
      const { merged, clashes } = mergeDrafts(null, mine, theirs)
      for (const id of IDS) {
        const [here, there] = [mine.answers[id] ?? EMPTY_ANSWER, theirs.answers[id] ?? EMPTY_ANSWER]
        if (clashes.includes(`answer ${id}`)) continue
        const kept = merged.answers[id] ?? EMPTY_ANSWER
        expect(isSameAnswer(kept, isSameAnswer(here, EMPTY_ANSWER) ? there : here)).toBe(true)
      }
    }),
  )
})

test('what is taken away on one side is gone, and asked for where the other changed it', () => {
  const answers: Answers = { tone: { ...EMPTY_ANSWER, rating: 4 } }
  const base = { answers, comment: '', pins: { '3': 100 } }
  const mine = { answers: {}, comment: '', pins: {} }
  expect(mergeDrafts(base, mine, base)).toMatchObject({ merged: { answers: {}, pins: {} }, clashes: [] })
  const theirs = { ...base, answers: { tone: { ...EMPTY_ANSWER, rating: 5 as const } }, pins: { '3': 200 } }
  expect(mergeDrafts(base, mine, theirs).clashes).toEqual(['answer tone', 'pin 3'])
})

test('an empty answer of one side does not bring back what that side gave up', () => {
  const moment = { kind: 'moment' as const, ms: 0, label: '' }
  const base = { answers: { tone: EMPTY_ANSWER, outcome: { ...EMPTY_ANSWER, evidence: [moment] } }, comment: '' }
  const mine = { answers: { tone: EMPTY_ANSWER }, comment: '' }
  const theirs = { answers: { outcome: base.answers.outcome }, comment: '' }
  expect(mergeDrafts(base, mine, theirs).merged.answers['outcome']).toBeUndefined()
  expect(mergeDrafts(base, theirs, mine).merged.answers['outcome']).toBeUndefined()
})

test('the side that has it all is given back itself, so that nothing is drawn or saved again', () => {
  const base = { answers: {}, comment: '' }
  const more = { answers: { tone: { ...EMPTY_ANSWER, rating: 4 as const } }, comment: 'Well done.' }
  expect(mergeDrafts(base, base, more).merged.answers).toBe(more.answers)
  expect(mergeDrafts(base, more, base).merged.answers).toBe(more.answers)
})

function mix(base: Written, changed: Written, isChanged: (part: DraftPart) => boolean): Written {
  const from = (part: DraftPart) => (isChanged(part) ? changed : base)
  const entry = <T>(name: string, value: T | undefined): [string, T][] => (value === undefined ? [] : [[name, value]])
  return {
    answers: Object.fromEntries(IDS.flatMap((id) => entry(id, from(`answer ${id}`).answers[id]))),
    comment: from('comment').comment,
    pins: Object.fromEntries(['0', '1', '2'].flatMap((turn) => entry(turn, from(`pin ${turn}` as const).pins?.[turn]))),
  }
}
