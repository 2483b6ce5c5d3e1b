import { z } from 'zod'
import { storedPeaks } from '../audio/peaksCodec.ts'

/** What lies beside a sample call's recording, `calls/ID.mp3`: agent left, customer right. */
export const sampleCall = z.object({
  id: z.string(),
  subject: z.string(),
  queue: z.string(),
  /** What a reviewer should find in it. */
  shows: z.string(),
  durationMs: z.number().int().positive(),
  turns: z.array(
    z.object({
      speaker: z.enum(['agent', 'customer']),
      text: z.string(),
      startMs: z.number().int().nonnegative(),
      endMs: z.number().int().positive(),
    }),
  ),
  peaks: storedPeaks,
})

export type SampleCall = z.infer<typeof sampleCall>
