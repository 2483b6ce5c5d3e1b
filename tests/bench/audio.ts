import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { type LongRecording, LONG_RECORDINGS } from './longRecording.ts'
import type { Measure } from './measure.ts'

const MOST_MEGABYTES = 200
const LEAST_TIMES_REAL = 50

const childReport = z.object({ growthBytes: z.number(), seconds: z.number(), durationMs: z.number() })

/** What computing the waveform of long calls takes: memory on top of a bare process, and time. */
export async function audioBench(minutes = 60): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-audio-'))
  try {
    const measures: Measure[] = []
    for (const recording of LONG_RECORDINGS) measures.push(...(await measure(recording, folder, minutes)))
    return measures
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure({ kind, write }: LongRecording, folder: string, minutes: number): Promise<Measure[]> {
  const file = join(folder, 'call')
  await write(file, minutes)
  const child = join(import.meta.dirname, 'audioChild.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [child, file])
  const { growthBytes, seconds, durationMs } = childReport.parse(JSON.parse(stdout))
  if (Math.abs(durationMs - minutes * 60_000) > 100) throw new Error(`${kind}: ${durationMs} ms decoded`)
  const megabytes = growthBytes / 1e6
  const timesReal = durationMs / 1000 / seconds
  return [
    {
      name: `Waveform of a ${minutes}-minute call, ${kind}: memory`,
      value: megabytes,
      unit: 'MB',
      aim: `< ${MOST_MEGABYTES} MB`,
      met: megabytes < MOST_MEGABYTES,
      how: 'a process of its own streams the file: its largest resident size after any block, less its size before',
    },
    {
      name: `Waveform of a ${minutes}-minute call, ${kind}: speed`,
      value: timesReal,
      unit: '× real time',
      aim: `≥ ${LEAST_TIMES_REAL} × real time`,
      met: timesReal >= LEAST_TIMES_REAL,
      how: 'length of the call by the time from opening the file to its peaks, starting the decoder included',
    },
  ]
}
