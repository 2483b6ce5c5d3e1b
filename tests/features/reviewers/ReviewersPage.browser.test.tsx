import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { ReviewersPage } from '#features/reviewers/ReviewersPage.tsx'
import { answerWith, expectNoViolations, mountRouted } from '#tests/support/mountRouted.tsx'
import { agreementAnswer, reviewerLine, reviewersAnswer } from './reviewers.ts'

const DEFINITION = 'GET /api/definition'
const REVIEWERS = 'GET /api/reviewers'

test('reviewers stand by name, with their severity in words and what would link them', async () => {
  const groups = [
    { agents: 4, reviewers: [{ id: 'amara', name: 'Amara' }] },
    { agents: 2, reviewers: [{ id: 'bea', name: 'Bea' }] },
  ]
  const links = [{ agent: { id: 'a', name: 'Priya Raman' }, reviewer: { id: 'amara', name: 'Amara' } }]
  answerWith({
    [DEFINITION]: () => ({}),
    [REVIEWERS]: () => reviewersAnswer({ groups, links }),
    'GET /api/agreement': () => agreementAnswer(),
    'POST /api/reviewers/links': () => ({ links: links.map((link) => ({ ...link, state: 'assigned' })) }),
  })
  await mountRouted(<ReviewersPage />, { grants: ['leadQuality'] })
  await expect.element(page.getByText('3 points stricter than usual, likely 1 to 5', { exact: true })).toBeVisible()
  await expect.element(page.getByText('stricter by 1.2 a month').first()).toBeVisible()
  await expect
    .element(page.getByText(/reviews an interaction of/))
    .toHaveTextContent('Amara reviews an interaction of Priya Raman')
  await expect.element(page.getByRole('heading', { name: 'Reviewers agree too little on outcome' })).toBeVisible()
  await expect.element(page.getByText('Oct: 0.48, 0.40 to 0.56, n 40')).toBeInTheDocument()
  await expect.element(page.getByText('Sept: not enough units for an interval, n 5').first()).toBeInTheDocument()
  const names = page
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => row.querySelector('td')?.textContent)
  expect(names).toEqual(['Amaran 40', 'Bean 40'])
  await expectNoViolations()
  await page.getByRole('button', { name: 'Assign these reviews' }).click()
  await expect
    .element(page.getByText(/reviews an interaction of/))
    .toHaveTextContent('Amara reviews an interaction of Priya Raman: assigned, picked at random')
  await page.getByRole('button', { name: 'Show as table' }).first().click()
  await expect.element(page.getByRole('columnheader', { name: 'All: points milder' })).toBeVisible()
})

test('a reviewer finds one line, and the ends of all without a name', async () => {
  const own = reviewersAnswer({ scope: 'own', rows: [reviewerLine('Amara', -3)] })
  answerWith({ [DEFINITION]: () => ({}), [REVIEWERS]: () => own })
  await mountRouted(<ReviewersPage />, { roles: ['reviewer'] })
  await expect.element(page.getByRole('heading', { name: 'How you review' })).toBeVisible()
  await expect.element(page.getByText(/^Of 6 reviewers the strictest is/)).toBeVisible()
  await expectNoViolations()
})
