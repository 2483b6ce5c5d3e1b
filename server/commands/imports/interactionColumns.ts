import type { ImportedInteraction } from '#domain/interchange/importedInteraction.ts'
import type { RecordingFacts } from './prepareRecording.ts'

/** What later imports may change. */
export function metadataColumns(said: ImportedInteraction) {
  return {
    direction: said.direction,
    customer_ref: said.customer.externalId,
    customer_name: said.customer.name,
    contact_id: said.contactId,
    ended_at: said.endedAt,
    language: said.language,
    subject: said.subject,
    queue: said.queue,
    resolved: said.resolved === null ? null : said.resolved ? 1 : 0,
    csat_score: said.csat?.score ?? null,
    csat_max: said.csat?.max ?? null,
    csat_comment: said.csat?.comment ?? null,
    survey: said.survey && JSON.stringify(said.survey),
    metadata: said.metadata && JSON.stringify(said.metadata),
  } as const
}

/** The recording's own length where it is known. */
export function durationOf(said: ImportedInteraction, recording: RecordingFacts | null): number | null {
  return recording && recording.duration_ms > 0 ? recording.duration_ms : said.durationMs
}
