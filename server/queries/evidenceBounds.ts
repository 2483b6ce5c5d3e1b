import { z } from 'zod'
import type { Answers } from '#domain/scoring/answer.ts'
import type { EvidenceBounds } from '#domain/scoring/impossibleEvidence.ts'
import type { Db } from '#server/db/dialect.ts'

const turnTexts = z.array(z.object({ text: z.string() }))

/** What the evidence of an interaction's review can point at; the transcript is read for quotes alone. */
export async function evidenceBounds(db: Db, interactionId: string, answers: Answers): Promise<EvidenceBounds> {
  const kinds = new Set(Object.values(answers).flatMap(({ evidence }) => evidence.map(({ kind }) => kind)))
  const hasTimes = kinds.has('moment') || kinds.has('span')
  return {
    recordingMs: hasTimes ? await recordingMs(db, interactionId) : null,
    turnLengths: kinds.has('turn') ? await turnLengths(db, interactionId) : [],
  }
}

async function recordingMs(db: Db, interactionId: string): Promise<number | null> {
  const row = await db
    .selectFrom('interaction')
    .innerJoin('recording', 'recording.id', 'interaction.recording_id')
    .select('recording.duration_ms')
    .where('interaction.id', '=', interactionId)
    .executeTakeFirst()
  return row?.duration_ms ?? null
}

async function turnLengths(db: Db, interactionId: string): Promise<number[]> {
  const row = await db
    .selectFrom('transcript')
    .select('turns')
    .where('interaction_id', '=', interactionId)
    .executeTakeFirst()
  return row ? turnTexts.parse(JSON.parse(row.turns)).map(({ text }) => text.length) : []
}
