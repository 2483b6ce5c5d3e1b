import { useState } from 'react'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { StartStep } from '#features/start/StartStep.tsx'
import { mount } from '#tests/support/mount.tsx'

function Steps() {
  const [now, setNow] = useState(1)
  return [1, 2].map((number) => (
    <StartStep
      key={number}
      number={number}
      title={`Step ${number}`}
      words=""
      state={number < now ? 'done' : number === now ? 'now' : 'later'}
    >
      <button type="button" onClick={() => setNow(number + 1)}>
        Done with {number}
      </button>
    </StartStep>
  ))
}

test('when a step is done the focus goes to the next; on opening it stays where it was', async () => {
  mount(<Steps />)
  await expect.element(page.getByRole('button', { name: 'Done with 1' })).toBeVisible()
  expect(document.activeElement).toBe(document.body)
  await page.getByRole('button', { name: 'Done with 1' }).click()
  await expect.element(page.getByRole('heading', { name: 'Step 2' })).toHaveFocus()
})
