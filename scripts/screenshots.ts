import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openSampleServer } from '#tests/support/sampleServer.ts'
import { buildPages } from './buildPages.mjs'

const FOLDER = join(import.meta.dirname, '../docs/images')
const MOST_BYTES = 300_000

/** `npm run screenshots`: the pictures of the documentation, from the real server on the sample data. */
buildPages()
mkdirSync(FOLDER, { recursive: true })
const { url, context, close } = await openSampleServer()
try {
  const page = await context.newPage()
  await page.goto(`${url}/overview`)
  await page.getByText('Complete service rate').waitFor()
  await page.getByRole('link', { name: /Chloe Lindqvist/ }).waitFor()
  await save(page, 'overview.png')
  await openReview(page)
  await save(page, 'review.png')
} finally {
  await close()
}

async function openReview(page: Page): Promise<void> {
  await page.goto(`${url}/queue?channel=call`)
  await page
    .getByRole('button', { name: /^Review .+, .+/ })
    .first()
    .waitFor()
  await page.keyboard.press('n')
  await page.waitForURL(/\/review\//)
  await page.getByRole('slider').first().waitFor()
  for (const key of ['4', '5', '4']) {
    await page.keyboard.press(key)
    await page.waitForTimeout(200)
  }
  await page.getByText(/Draft saved/).waitFor()
}

async function save(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, name)
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path, animations: 'disabled' })
  const { size } = statSync(path)
  console.log(`${name}: ${Math.round(size / 1000)} kB`)
  if (size > MOST_BYTES) throw new Error(`${name} is larger than ${MOST_BYTES / 1000} kB.`)
}
