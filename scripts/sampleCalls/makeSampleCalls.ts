import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { computePeaks } from '#server/audio/computePeaks.ts'
import { encodePeaks } from '#server/audio/peaksCodec.ts'
import { sampleCall } from '#server/sample/sampleCall.ts'
import { mixStory } from './mixStory.ts'
import { SAMPLE_RATE } from './speak.ts'
import type { Story } from './story.ts'
import { ALL_STORIES } from './stories/allStories.ts'

const FOLDER = join(import.meta.dirname, '../../server/sample/calls')
const KILOBITS = 32

for (const story of ALL_STORIES) await make(story)

async function make(story: Story): Promise<void> {
  const { sound, turns } = await mixStory(story)
  const mp3 = encodeMp3(sound)
  const peaks = await computePeaks(once(mp3))
  const { id, subject, queue, shows } = story
  const call = sampleCall.parse({
    id,
    subject,
    queue,
    shows,
    durationMs: peaks.durationMs,
    turns,
    peaks: encodePeaks(peaks),
  })
  writeFileSync(join(FOLDER, `${id}.mp3`), mp3)
  writeFileSync(join(FOLDER, `${id}.json`), `${JSON.stringify(call, null, 2)}\n`)
  console.log(`${id}: ${Math.round(peaks.durationMs / 1000)} s, ${mp3.length} bytes`)
}

/** Constant bitrate, because browsers seek in it exactly: a click on a turn must land on the turn. */
function encodeMp3(sound: Int16Array): Uint8Array {
  const input = ['-r', '--signed', '--bitwidth', '16', '--little-endian', '-s', String(SAMPLE_RATE / 1000), '-m', 'j']
  const output = ['--cbr', '-b', String(KILOBITS), '--resample', String(SAMPLE_RATE / 1000), '-q', '2']
  return execFileSync('lame', ['--quiet', ...input, ...output, '-', '-'], {
    input: new Uint8Array(sound.buffer),
    maxBuffer: 64 * 1024 * 1024,
    // It warns on every run that it cannot seek in what it is given; a failure throws all the same.
    stdio: ['pipe', 'pipe', 'ignore'],
  })
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
