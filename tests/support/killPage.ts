import type { Page } from 'playwright-core'

/** The process of the page dies, as in a crash; nothing in it gets a last word. */
export async function killPage(page: Page): Promise<void> {
  const debug = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void debug.send('Page.crash').catch(() => {})
  await crashed
  await page.close()
}
