import { z } from 'zod'
import { answers, pins } from '#contract/reviews.ts'
import { TAB_ID } from './tabId.ts'

const about = { draft: z.string(), tab: z.string() }
const stored = z.object({
  version: z.number().int(),
  answers,
  comment: z.string(),
  activeMs: z.number(),
  pins: pins.optional(),
})
/** What windows of one browser tell each other of drafts; a draft is named by its key, so persons never mix. */
const news = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), ...about }),
  /** The answer to `opened` and `who`. */
  z.object({ kind: z.literal('open'), ...about }),
  z.object({ kind: z.literal('closed'), ...about }),
  z.object({ kind: z.literal('saved'), ...about, stored }),
  /** It was submitted, or taken back. */
  z.object({ kind: z.literal('status'), ...about }),
  z.object({ kind: z.literal('who'), tab: z.string() }),
])
type DraftNews = z.infer<typeof news>

const listeners = new Set<(heard: DraftNews) => void>()
let channel: BroadcastChannel | null = null

/** Opened once; a browser without channels tells and hears nothing, and the server still refuses. */
function openChannel(): BroadcastChannel | null {
  if (channel || typeof BroadcastChannel === 'undefined') return channel
  channel = new BroadcastChannel('accord:drafts')
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const heard = news.safeParse(data)
    if (!heard.success || heard.data.tab === TAB_ID) return
    for (const listener of listeners) listener(heard.data)
  })
  return channel
}

export function tellWindows(said: DraftNews): void {
  openChannel()?.postMessage(said)
}

/** @returns how to stop listening */
export function hearWindows(listener: (heard: DraftNews) => void): () => void {
  openChannel()
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const ANSWER_WITHIN_MS = 250

/** The drafts that are open in other windows now. */
export async function askWhatIsOpen(): Promise<ReadonlySet<string>> {
  const open = new Set<string>()
  const leave = hearWindows((heard) => heard.kind === 'open' && open.add(heard.draft))
  tellWindows({ kind: 'who', tab: TAB_ID })
  await new Promise((resolve) => setTimeout(resolve, ANSWER_WITHIN_MS))
  leave()
  return open
}
