import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { chromiumOptions } from './chromium.ts'

export function openBrowser(): Promise<Browser> {
  return chromium.launch(chromiumOptions())
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Violations axe finds, one line each; in both colour schemes. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // A page that is still fetching has no heading yet.
  await page.waitForLoadState('networkidle')
  await page.getByRole('heading').first().waitFor()
  // What still shows the numbers of before is dimmed.
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null)
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    // Evaluated, not inserted as a script: the pages' policy allows no foreign one.
    await page.evaluate(axeSource)
    const found = await page.evaluate(async () => {
      const axe = (window as unknown as { axe: { run: () => Promise<{ violations: AxeViolation[] }> } }).axe
      const { violations } = await axe.run()
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    })
    expect(found, `${page.url()} in ${scheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null })
}

interface AxeViolation {
  id: string
  nodes: { target: string[] }[]
}

/** Everything the page complained of; a journey ends with none. */
export function collectComplaints(page: Page, allowed: RegExp[] = []): string[] {
  const complaints: string[] = []
  const add = (text: string) => {
    if (!allowed.some((pattern) => pattern.test(text))) complaints.push(text)
  }
  page.on('pageerror', (error) => add(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) add(message.text())
  })
  return complaints
}
