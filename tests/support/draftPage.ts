import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { listQueue } from '#contract/queue.ts'
import { getReview, type Review, saveDraft, startReview } from '#contract/reviews.ts'
import type { SampleServer } from './sampleServer.ts'

/** What of a draft can be told from the screen and from the server alike. */
export interface Seen {
  ratings: Record<string, string>
  comment: string
}

/** A review as the person at the keyboard and the server each see it. */
export function draftPage({ url, context }: SampleServer) {
  const headers = { origin: url }
  const read = async (id: string): Promise<Review> =>
    getReview.response.parse(await (await context.request.get(`${url}/api/reviews/${id}`)).json())
  return {
    /** Takes the first of the queue that nobody is at. */
    take: async (): Promise<string> => {
      const answer = await context.request.get(`${url}${listQueue.path}?limit=50`)
      const { items } = listQueue.response.parse(await answer.json())
      const interactionId = items.find(({ draftId, canTake }) => draftId === null && canTake)?.id ?? ''
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
    /** What the server has, in the words of the screen. */
    stored: async (id: string): Promise<Seen> => {
      const { answers, comment } = await read(id)
      const rated = Object.entries(answers).filter(([, { rating }]) => rating !== null)
      return { ratings: Object.fromEntries(rated.map(([key, { rating }]) => [key, String(rating)])), comment }
    },
    saved: (page: Page) => page.getByText(/Draft saved|Saved as you go/).waitFor({ timeout: 15_000 }),
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
