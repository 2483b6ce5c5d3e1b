import { expect, test } from 'vitest'
import { agreementBasis, agreementTitle, monthWords, permitsWords } from '#features/reviewers/agreementWords.ts'
import { agreementAnswer } from './reviewers.ts'

const LABELS = { friendliness: 'Friendliness', responsiveness: 'Responsiveness', outcome: 'Outcome' }

test('what agreement permits is decided on the lower limit', () => {
  const said = (low: number | null, units = 40) => permitsWords({ units, alpha: 0.9, low, high: 0.95 })
  expect(said(0.8)).toBe('good enough for single agents')
  expect(said(0.79)).toBe('good enough for trends, tentative for single agents')
  expect(said(0.66)).toBe('not good enough for decisions about single agents')
  expect(said(null, 7)).toBe('not enough units for an interval')
  expect(permitsWords({ units: 0, alpha: null, low: null, high: null })).toBe('nothing scored twice')
  expect(permitsWords({ units: 9, alpha: null, low: null, high: null })).toContain('all scores are equal')
})

test('the finding names where reviewers agree too little', () => {
  expect(agreementTitle(agreementAnswer(), LABELS)).toBe('Reviewers agree too little on outcome')
  expect(agreementTitle(agreementAnswer(0.9), LABELS)).toBe(
    'Where plans have interactions scored twice, reviewers agree',
  )
  const { recent, ...rest } = agreementAnswer()
  const few = {
    ...rest,
    recent: { ...recent, dimensions: agreementAnswer().months[0]?.dimensions ?? recent.dimensions },
  }
  expect(agreementTitle(few, LABELS)).toContain('Too little is scored twice')
})

test('the basis shows how many, how drawn and the seed', () => {
  expect(agreementBasis(agreementAnswer())).toBe(
    'The last three months: 40 interactions, 80 reviews. Intervals of 2,000 draws, seed 0190-ser.',
  )
  expect(monthWords('2026-09')).toBe('Sept')
})
