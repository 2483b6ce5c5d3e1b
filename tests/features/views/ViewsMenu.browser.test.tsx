import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { SavedView } from '#contract/savedViews.ts'
import { ViewsMenu } from '#features/views/ViewsMenu.tsx'
import { answerWith, expectNoViolations, mountRouted } from '#tests/support/mountRouted.tsx'

test('the present view is saved under a name, listed, renamed and removed again', async () => {
  let stored: SavedView[] = [{ id: 's', name: 'Quarter', address: '/overview?weeks=12', isShared: true, by: 'Lea' }]
  const sent: unknown[] = []
  answerWith({
    'GET /api/views': () => stored,
    'POST /api/views': (body) => {
      sent.push(body)
      stored = [...stored, { id: 'o', name: 'Mine', address: '/overview', isShared: true, by: null }]
      return { id: 'o' }
    },
    'PATCH /api/views/o': (body) => {
      sent.push(body)
      stored = stored.map((view) => (view.id === 'o' ? { ...view, name: 'Renamed' } : view))
      return {}
    },
    'DELETE /api/views/o': () => {
      stored = stored.filter(({ id }) => id !== 'o')
      return {}
    },
  })
  await mountRouted(
    <>
      <h1>Views</h1>
      <ViewsMenu />
    </>,
  )
  await page.getByRole('button', { name: /^View/ }).click()
  await expect.element(page.getByRole('link', { name: 'Quarter' })).toHaveAttribute('href', '/overview?weeks=12')
  await expect.element(page.getByText('Lea')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Save view' })).toBeDisabled()
  await page.getByLabelText('Save this view as').fill('Mine')
  await page.getByLabelText('Share with the organisation').click()
  await page.getByRole('button', { name: 'Save view' }).click()
  await expect.element(page.getByRole('link', { name: 'Mine' })).toBeVisible()
  expect(sent).toMatchObject([{ name: 'Mine', isShared: true }])
  await expectNoViolations()
  await page.getByRole('button', { name: 'Rename Mine' }).click()
  await page.getByLabelText('Name of the view').fill('Renamed')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('link', { name: 'Renamed' })).toBeVisible()
  expect(sent[1]).toEqual({ name: 'Renamed' })
  await page.getByRole('button', { name: 'Remove Renamed' }).click()
  await expect.element(page.getByRole('link', { name: 'Renamed' })).not.toBeInTheDocument()
})
