import { z } from 'zod'
import type { PulseOption } from '#domain/definition/pulse/pulseOptions.ts'
import type { PulseMarks } from '#domain/definition/pulse/suggestMarks.ts'
import type { Row } from '#server/db/schema.ts'

const optionsText = z.array(z.object({ id: z.string(), text: z.string(), isPart: z.boolean() }))
const pickedText = z.array(z.string())
const marksText = z.record(z.string(), z.boolean())

export function readOptions({ options }: Pick<Row<'pulse'>, 'options'>): PulseOption[] {
  return optionsText.parse(JSON.parse(options))
}

export function readPicked({ picked }: Pick<Row<'pulse_answer'>, 'picked'>): string[] {
  return pickedText.parse(JSON.parse(picked))
}

export function readMarks({ marks }: Pick<Row<'pulse_answer'>, 'marks'>): PulseMarks | null {
  return marks === null ? null : marksText.parse(JSON.parse(marks))
}

/** Closed by somebody, or by its time: computed on read, so that no job can be late. */
export function closedAt(pulse: Pick<Row<'pulse'>, 'closed_at' | 'closes_at'>, now: number): number | null {
  if (pulse.closed_at !== null) return pulse.closed_at
  return pulse.closes_at !== null && pulse.closes_at <= now ? pulse.closes_at : null
}
