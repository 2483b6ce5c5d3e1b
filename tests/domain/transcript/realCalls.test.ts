import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportedTurn } from '#domain/interchange/importedInteraction.ts'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { expectWhatIsHeard } from './everyMillisecond.ts'
import { said } from './turns.ts'

const folder = join(process.env.ACCORD_REAL_DATA ?? '', 'calls')
const isThere = process.env.ACCORD_REAL_DATA !== undefined && existsSync(folder)
const real = test.skipIf(!isThere)
const SKIPPED = isThere ? '' : ' (skipped: ACCORD_REAL_DATA is not set)'

const textOf = (path: string) => readFileSync(join(folder, path), 'utf8')

/** The intervals of one speaker's TextGrid that hold words; marks such as <UNIN/> are speech without a word. */
function textGridTurns(path: string, speaker: 'agent' | 'customer'): ImportedTurn[] {
  const intervals = textOf(path).matchAll(/xmin = ([\d.]+)\s+xmax = ([\d.]+)\s+text = "([^"]*)"/g)
  return [...intervals]
    .filter(([, , , text = '']) => text !== '')
    .map(([, from, to, text = '']) =>
      said(
        speaker,
        Math.round(1000 * Number(from)),
        Math.round(1000 * Number(to)),
        text.replace(/<\/?UN\w+\/?>/g, '…'),
      ),
    )
}

real(`six real consultations, timed by hand, are measured as they are heard${SKIPPED}`, () => {
  const names = readdirSync(join(folder, 'textgrid_transcripts')).filter((name) => name.endsWith('_doctor.TextGrid'))
  expect(names).toHaveLength(6)
  for (const name of names) {
    const doctor = textGridTurns(`textgrid_transcripts/${name}`, 'agent')
    const patient = textGridTurns(`textgrid_transcripts/${name.replace('doctor', 'patient')}`, 'customer')
    const signals = expectWhatIsHeard([...doctor, ...patient])
    // People answer within a second or so, often before the other has ended; a doctor speaks 100 to 250 words a minute.
    expect(signals.latencyMedianMs).toBeGreaterThanOrEqual(0)
    expect(signals.latencyMedianMs).toBeLessThan(2000)
    expect(signals.latencyP90Ms).toBeGreaterThanOrEqual(signals.latencyMedianMs ?? Infinity)
    expect(signals.agentWordsPerMinute).toBeGreaterThan(100)
    expect(signals.agentWordsPerMinute).toBeLessThan(250)
    expect(signals.agentTalkShare).toBeGreaterThan(0.3)
    expect(signals.agentTalkShare).toBeLessThan(0.8)
  }
})

const harper = z.array(
  z.object({
    speaker_role: z.enum(['agent', 'caller']),
    offset_ms: z.number(),
    duration_ms: z.number(),
    human_transcript: z.string(),
  }),
)

real(`real bank calls, timed by machine, are measured as they are heard${SKIPPED}`, () => {
  for (const name of readdirSync(join(folder, 'harper_valley_no_audio/transcript'))) {
    const turns = harper.parse(JSON.parse(textOf(`harper_valley_no_audio/transcript/${name}`)))
    const signals = expectWhatIsHeard(
      turns.map(({ speaker_role, offset_ms, duration_ms, human_transcript }) =>
        said(speaker_role === 'agent' ? 'agent' : 'customer', offset_ms, offset_ms + duration_ms, human_transcript),
      ),
    )
    expect(signals.latencyMedianMs).not.toBeNull()
  }
})
