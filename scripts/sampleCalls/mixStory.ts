import { SAMPLE_RATE, speak } from './speak.ts'
import type { Story } from './story.ts'

export interface MixedStory {
  /** Interleaved 16-bit samples: agent left, customer right. */
  sound: Int16Array
  turns: { speaker: 'agent' | 'customer'; text: string; startMs: number; endMs: number }[]
}

const TAIL_MS = 600

/** Lets the two speak in turn; each line starts its gap after the line before ended, so the times are the sound's own. */
export async function mixStory(story: Story): Promise<MixedStory> {
  const turns: MixedStory['turns'] = []
  const spoken: { start: number; samples: Float32Array; side: number }[] = []
  let end = 0
  for (const { speaker, text, gapMs } of story.lines) {
    const samples = await speak(text, story[speaker])
    const start = Math.max(0, end + Math.round((gapMs * SAMPLE_RATE) / 1000))
    end = start + samples.length
    spoken.push({ start, samples, side: speaker === 'agent' ? 0 : 1 })
    turns.push({ speaker, text, startMs: toMs(start), endMs: toMs(end) })
  }
  const sound = new Int16Array((end + (TAIL_MS * SAMPLE_RATE) / 1000) * 2)
  for (const { start, samples, side } of spoken) {
    samples.forEach((sample, i) => (sound[(start + i) * 2 + side] = Math.round(sample * 32_767)))
  }
  return { sound, turns }
}

function toMs(samples: number): number {
  return Math.round((samples * 1000) / SAMPLE_RATE)
}
