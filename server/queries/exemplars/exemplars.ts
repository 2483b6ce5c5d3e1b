import { z } from 'zod'
import type { Exemplar } from '#contract/exemplars.ts'
import { type TranscriptTurn, transcriptTurn } from '#contract/interactions.ts'
import { evidence } from '#contract/reviews.ts'
import { rating } from '#contract/shapes.ts'
import { exemplarPart } from '#domain/definition/exemplar/exemplarPart.ts'
import { maskNames } from '#domain/transcript/maskNames.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { canSeeExemplar, isOwnExemplar } from '#server/policies/exemplars.ts'
import { findInteraction, interactionFacts } from '../interactions.ts'

/** An example that the caller may see, with the interaction it is of. */
export interface VisibleExemplar {
  exemplar: Row<'exemplar'>
  interaction: Row<'interaction'>
}

/** Those of all examples that the caller may see, in the order they were linked. */
export async function visibleExemplars(db: Db, caller: PersonCaller, now: number): Promise<VisibleExemplar[]> {
  const rows = await db.selectFrom('exemplar').selectAll().orderBy('created_at').orderBy('id').execute()
  const visible: VisibleExemplar[] = []
  for (const exemplar of rows) {
    const found = await visibleTo(db, caller, exemplar, now)
    if (found) visible.push(found)
  }
  return visible
}

/** One example, or null when there is none or it is not the caller's to see. */
export async function findExemplar(
  db: Db,
  caller: PersonCaller,
  id: string,
  now: number,
): Promise<VisibleExemplar | null> {
  const exemplar = await db.selectFrom('exemplar').selectAll().where('id', '=', id).executeTakeFirst()
  return exemplar ? visibleTo(db, caller, exemplar, now) : null
}

async function visibleTo(
  db: Db,
  caller: PersonCaller,
  exemplar: Row<'exemplar'>,
  now: number,
): Promise<VisibleExemplar | null> {
  const interaction = await findInteraction(db, exemplar.interaction_id)
  if (!interaction) return null
  const facts = await interactionFacts(db, interaction, now)
  return canSeeExemplar(caller, exemplar, facts) ? { exemplar, interaction } : null
}

/** The part of the interaction that it shows. */
export async function partOf(db: Db, { exemplar, interaction }: VisibleExemplar) {
  const row = await db
    .selectFrom('transcript')
    .select('turns')
    .where('interaction_id', '=', interaction.id)
    .executeTakeFirst()
  const turns: TranscriptTurn[] = row ? z.array(transcriptTurn).parse(JSON.parse(row.turns)) : []
  return exemplarPart(evidence.parse(JSON.parse(exemplar.evidence)), turns)
}

export async function exemplarShape(db: Db, caller: PersonCaller, visible: VisibleExemplar): Promise<Exemplar> {
  const { exemplar, interaction } = visible
  const { span, turns } = await partOf(db, visible)
  const customer = interaction.customer_name === null ? [] : [interaction.customer_name]
  return {
    id: exemplar.id,
    criterionId: exemplar.criterion_id,
    rating: rating.parse(JSON.parse(exemplar.rating)),
    consent: exemplar.consent,
    isOwn: isOwnExemplar(caller, exemplar),
    hasSound: interaction.recording_id !== null && span !== null,
    // The customer has allowed nothing: their name is nobody's to read here.
    turns: turns.map(({ speaker, text }) => ({ speaker, text: maskNames(text, customer) })),
  }
}
