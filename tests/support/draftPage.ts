import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { APIResponse, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { listQueue } from '#contract/queue.ts'
import { getReview, type Review, saveDraft, startReview } from '#contract/reviews.ts'
import type { SampleServer } from './sampleServer.ts'

/** What of a draft can be told from the screen and from the server alike. */
export interface Seen {
  ratings: Record<string, string>
  comment: string
}

export const DRAFT = '**/api/reviews/*/draft'
export const banner = (page: Page, words: RegExp) => page.getByRole('status').getByText(words)
export const comment = (page: Page) => page.getByRole('textbox', { name: 'Comment for the agent' })

/** A review as the person at the keyboard and the server each see it. */
export function draftPage({ url, context, dataFolder }: SampleServer) {
  const headers = { origin: url }
  const answer = (id: string): Promise<APIResponse> => context.request.get(`${url}/api/reviews/${id}`)
  const read = async (id: string): Promise<Review> => getReview.response.parse(await (await answer(id)).json())
  const saved = (page: Page) => page.getByText(/Draft saved|Saved as you go/).waitFor({ timeout: 15_000 })
  /** What the server has, in the words of the screen. */
  const stored = async (id: string): Promise<Seen> => {
    const { answers, comment: words } = await read(id)
    const rated = Object.entries(answers).filter(([, { rating }]) => rating !== null)
    return { ratings: Object.fromEntries(rated.map(([key, { rating }]) => [key, String(rating)])), comment: words }
  }
  const firstFree = async (): Promise<string> => {
    const { items } = listQueue.response.parse(
      await (await context.request.get(`${url}${listQueue.path}?limit=50`)).json(),
    )
    return items.find(({ draftId, canTake }) => draftId === null && canTake)?.id ?? ''
  }
  return {
    answer,
    /** Takes the first of the queue that nobody is at, or a certain one. */
    take: async (wanted?: string): Promise<string> => {
      const interactionId = wanted ?? (await firstFree())
      const started = await context.request.post(`${url}${startReview.path}`, {
        data: { interactionId, from: 'queue' },
        headers,
      })
      return startReview.response.parse(await started.json()).id
    },
    open: async (id: string, from: BrowserContext = context): Promise<Page> => {
      const page = await from.newPage()
      await page.goto(`${url}/review/${id}`)
      await page.locator('[data-criterion]').first().waitFor()
      return page
    },
    read,
    /** As another device of the same person would. */
    saveElsewhere: async (id: string, change: Partial<Pick<Review, 'answers' | 'comment' | 'pins'>>): Promise<void> => {
      const { version, answers, comment, activeMs } = await read(id)
      const data = { version, comment, activeMs, ...change, answers: { ...answers, ...change.answers } }
      const path = saveDraft.path.replace(':id', id)
      expect((await context.request.put(`${url}${path}`, { data, headers })).ok()).toBe(true)
    },
    stored,
    saved,
    /** Once saved, what the server has is what stands on the screen. */
    expectEqual: async (page: Page, id: string): Promise<void> => {
      await saved(page)
      expect(await stored(id)).toEqual(await seen(page))
    },
    /** As if two hours had passed without a change. */
    endClaim: (id: string): void => {
      const database = new DatabaseSync(join(dataFolder, 'accord.sqlite'), { timeout: 5000 })
      const { changes } = database.prepare('update assignment set claimed_until = 1 where review_id = ?').run(id)
      database.close()
      expect(changes).toBe(1)
    },
  }
}

/** What stands on the screen now. */
export function seen(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const ratings = [...document.querySelectorAll('[data-criterion]')].flatMap((row): [string, string][] => {
      const rating = row.querySelector('[role=radio][aria-checked=true]')?.getAttribute('data-rating')
      const id = row.getAttribute('data-criterion')
      return id && rating ? [[id, rating]] : []
    })
    const comment = document.querySelector<HTMLTextAreaElement>('textarea[aria-label="Comment for the agent"]')
    return { ratings: Object.fromEntries(ratings), comment: comment?.value ?? '' }
  })
}
