import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDefinition } from '#domain/definition/checkDefinition.ts'
import { CHANNELS } from '#domain/definition/definition.ts'
import { suggestDimension } from '#domain/definition/suggestDimension.ts'
import { TEMPLATES } from '#domain/definition/templates/templates.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { readScorecardCsv } from '#domain/interchange/readScorecardCsv.ts'
import { readScorecardJson } from '#domain/interchange/readScorecardJson.ts'

const FORM = `Section,Question,Dimension,Answer type,Points,Auto-fail,Channels,N/A,Anchor 1,Anchor 3,Anchor 5,Anchor pass,Anchor fail,Note at or below
Opening,Was the customer greeted warmly?,,1-5,10,no,all,no,Cold,Correct,Warm,,,2
Process,Was the hold time kept short?,responsiveness,1-5,15,,"phone, chat",yes,Long,Told,Short,,,
Result,Was the issue solved in the first contact?,outcome,yes/no,20,yes,,,,,,Solved,Open,fail
`

describe('from CSV', () => {
  test('an existing form is brought over whole', () => {
    const { definition, rows, problems, notes } = readScorecardCsv(FORM, threeViews)
    expect([problems, notes]).toEqual([[], []])
    expect(definition.criteria).toHaveLength(3)
    expect(definition.criteria[0]).toEqual({
      id: 'q1',
      dimension: 'friendliness',
      section: 'Opening',
      label: 'Was the customer greeted warmly',
      question: 'Was the customer greeted warmly?',
      scale: 'ordinal',
      weight: 10,
      isCritical: false,
      channels: [...CHANNELS],
      allowsNotApplicable: false,
      condition: null,
      rootCauses: [],
      requires: { atOrBelow: 2, note: true, evidence: false },
      anchors: [
        { rating: 1, text: 'Cold', example: null },
        { rating: 3, text: 'Correct', example: null },
        { rating: 5, text: 'Warm', example: null },
      ],
    })
    expect(definition.criteria[1]?.channels).toEqual(['call', 'chat'])
    expect(definition.criteria[2]).toMatchObject({ scale: 'passFail', isCritical: true, weight: 20 })
    expect(rows[0]).toEqual({
      row: 2,
      criterionId: 'q1',
      suggestion: { dimension: 'friendliness', because: ['greeted', 'warmly'] },
    })
    expect(rows.map(({ suggestion }) => suggestion === null)).toEqual([false, true, true])
    expect(definition.statement).toBe(threeViews.statement)
    expect(checkDefinition(definition).map(({ message }) => message)).toEqual([
      'Nothing scores “Responsiveness” on e-mail, ticket, social, in-person, self-service.',
    ])
  })

  test('a row that cannot be read is told by its line and stops no other', () => {
    const text = `question,weight,scale,channels,critical,dimension
Good one,1,,,,
,1,,,,
Heavy,lots,,,,
Negative,-3,,,,
Huge,1e300,,,,
Odd,1,0-10,,,
Where,1,,fax,,
Maybe,1,,,perhaps,
Which,1,,,,speed
Last,"2,5",,,,`
    const { definition, problems } = readScorecardCsv(text, threeViews)
    expect(definition.criteria.map(({ question, weight }) => [question, weight])).toEqual([
      ['Good one', 1],
      ['Last', 2.5],
    ])
    expect(problems.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7, 8, 9, 10])
    expect(problems[0]?.message).toBe('The question is empty.')
    expect(problems[5]?.message).toMatch(/^“fax” is no channel; there are call, /)
  })

  test('without the column of questions nothing is read, and the columns that are there are named', () => {
    const { problems, definition } = readScorecardCsv('Foo,Weight\na,1', threeViews)
    expect(definition.criteria).toEqual([])
    expect(problems).toEqual([
      { row: null, message: 'There is no column “question” in the first row. It has “Foo”, “Weight”.' },
    ])
    expect(readScorecardCsv('', threeViews).problems).toHaveLength(1)
    expect(readScorecardCsv('question\n', threeViews).problems).toEqual([
      { row: null, message: 'There is no question in it.' },
    ])
  })

  test('a formula is kept as words that no spreadsheet runs', () => {
    const text = `question,anchor_1\n"=HYPERLINK(""http://evil.example"",""Greets"")",@cmd\n- Greets by name,-\n'=2+2,`
    const { definition, notes } = readScorecardCsv(text, threeViews)
    expect(definition.criteria.map(({ question }) => question)).toEqual([
      'HYPERLINK("http://evil.example","Greets")',
      'Greets by name',
      '2+2',
    ])
    expect(notes.filter(({ row }) => row === 2).map(({ message }) => message)).toEqual([
      'The formula under question was kept as plain text.',
      'The formula under anchor_1 was kept as plain text.',
    ])
  })

  test('columns not known and anchors off the scale are told', () => {
    const { notes } = readScorecardCsv('question,scale,anchor_pass,colour\nIs it so?,1-5,Yes,blue', threeViews)
    expect(notes).toEqual([
      { row: null, message: 'Columns not known, and left out: colour.' },
      { row: 2, message: 'anchor_pass left out: not on this scale.' },
    ])
  })

  test('of more than 300 questions the first 300 are read', () => {
    const { definition, problems } = readScorecardCsv(`question\n${'Is it?\n'.repeat(301)}`, threeViews)
    expect(definition.criteria).toHaveLength(300)
    expect(problems).toEqual([{ row: null, message: 'There are 301 questions; only the first 300 were read.' }])
  })

  test('whatever is thrown at it, it answers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readScorecardCsv(text, threeViews)
        readScorecardCsv(`question,weight\n${text}`, threeViews)
        readScorecardJson(text, threeViews)
      }),
    )
  })
})

describe('from JSON', () => {
  test('sections with questions, in the words of other tools, are read', () => {
    const json = {
      name: 'Support form',
      sections: [
        { name: 'Opening', questions: [{ text: 'Was the tone warm?', maxPoints: 10, anchors: { 1: 'Cold', 5: 'Warm' } }] },
        { name: 'Result', questions: [{ question: 'Solved?', type: 'Yes/No', autoFail: true, rootCauses: ['A', 'B'] }] },
      ],
    } // prettier-ignore
    const { definition, problems, rows } = readScorecardJson(JSON.stringify(json), threeViews)
    expect(problems).toEqual([])
    expect(definition.name).toBe('Support form')
    expect(definition.criteria).toMatchObject([
      { section: 'Opening', weight: 10, dimension: 'friendliness', anchors: [{ text: 'Cold' }, { text: 'Warm' }] },
      { section: 'Result', scale: 'passFail', isCritical: true, rootCauses: [{ label: 'A' }, { label: 'B' }] },
    ])
    expect(rows.map(({ row }) => row)).toEqual([1, 2])
  })

  test('what is no scorecard is told', () => {
    const messageOf = (json: string) => readScorecardJson(json, threeViews).problems[0]?.message
    expect(messageOf('{')).toMatch(/^This is not valid JSON/)
    expect(messageOf('{"a":1}')).toBe('This JSON has no list of questions, and no sections that have them.')
    expect(messageOf('[]')).toBe('There is no question in it.')
    expect(messageOf('[5,null,{"question":{"__proto__":1}}]')).toBe('The question is empty.')
    expect(readScorecardJson('["Was it kind?"]', threeViews).definition.criteria).toHaveLength(1)
  })
})

describe('the dimension that words suggest', () => {
  test.each([
    ['Did the agent show empathy?', 'friendliness'],
    ['Was the caller put on hold without being told?', 'responsiveness'],
    ['Was the information accurate and the problem resolved?', 'outcome'],
    ['Lorem ipsum', null],
    ['', null],
  ])('%s', (question, dimension) => {
    expect(suggestDimension(question).dimension).toBe(dimension)
  })

  test('is right for most of the criteria of our own templates', () => {
    const criteria = TEMPLATES.flatMap(({ definition }) => definition.criteria)
    const guesses = criteria.map((one) => [suggestDimension(`${one.label} ${one.question}`).dimension, one.dimension])
    const made = guesses.filter(([guess]) => guess !== null)
    const right = made.filter(([guess, truth]) => guess === truth).length
    expect(right / made.length).toBeGreaterThan(0.7)
  })
})

test('a row whose quotes are broken is told by its line, and those before it are read', () => {
  const read = readScorecardCsv('question,dimension\nIs it solved?,outcome\n"Is it" kind?,friendliness\n', threeViews)
  expect(read.rows).toHaveLength(1)
  expect(read.problems).toEqual([
    { row: 3, message: 'Its quotes do not close where the cell ends; what follows was not read.' },
  ])
})
