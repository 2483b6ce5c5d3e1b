import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { DrillPanel } from '#drilldown/DrillPanel.tsx'
import { mount } from '#tests/support/mount.tsx'

function Place() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        A mark
      </button>
      {isOpen && (
        <DrillPanel title="Week of 16 Nov" subtitle="n 5" onClose={() => setIsOpen(false)}>
          <a href="#review">A review</a>
        </DrillPanel>
      )}
    </>
  )
}

test('the panel is a dialog with a name, closes by Escape and gives the focus back to the mark', async () => {
  mount(<Place />)
  await page.getByRole('button', { name: 'A mark' }).click()
  await expect.element(page.getByRole('dialog', { name: 'Week of 16 Nov' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  expect(document.activeElement?.textContent).toBe('A mark')
})

test('its button closes it too', async () => {
  mount(<Place />)
  await page.getByRole('button', { name: 'A mark' }).click()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
})
