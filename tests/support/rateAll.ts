import type { Page } from 'playwright-core'

/** Rates everything the scorecard shows by digits alone; each rating moves on to the next criterion. */
export async function rateAll(page: Page, key: '3' | '4' | '5'): Promise<void> {
  const left = page.getByText(/still to rate|All rated/)
  for (let index = 0; index < 20; index++) {
    if (/All rated/.test((await left.first().textContent()) ?? '')) return
    const asksPass = (await page.locator('[data-focused] [data-rating=pass]').count()) > 0
    await page.keyboard.press(asksPass ? 'p' : key)
  }
  throw new Error('The scorecard is not finished after twenty ratings.')
}
