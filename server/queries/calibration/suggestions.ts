import type { CalibrationSuggestion } from '#contract/calibrationSuggestions.ts'
import type { Suggestion, SuggestionReason } from '#domain/calibration/suggestCalibrations.ts'
import type { Compute } from '#server/compute.ts'
import type { Db } from '#server/db/dialect.ts'
import { findPublishedVersion, readDefinition } from '../definitionVersions.ts'
import { namesOf } from '../reviewers/reviewerNames.ts'

/** What to calibrate next, with names; nothing without a definition. */
export async function findSuggestions(db: Db, compute: Compute, now: number): Promise<CalibrationSuggestion[]> {
  const version = await findPublishedVersion(db)
  if (!version) return []
  const { criteria } = readDefinition(version.content)
  const found: Suggestion[] = await compute.run('suggestSessions', { version, now })
  const names = await namesOf(
    db,
    'person',
    found.flatMap(({ reason }) => peopleIn(reason)),
  )
  const named = (id: string) => ({ id, name: names.get(id) ?? 'Unknown' })
  return found.map(({ reason, ...start }) => ({ ...start, reason: reasonShape(reason, criteria, named) }))
}

function peopleIn(reason: SuggestionReason): string[] {
  if (reason.kind === 'newcomer') return [reason.reviewerId]
  return reason.kind === 'unlinked' ? reason.groups.flat() : []
}

function reasonShape(
  reason: SuggestionReason,
  criteria: ReturnType<typeof readDefinition>['criteria'],
  named: (id: string) => { id: string; name: string },
): CalibrationSuggestion['reason'] {
  switch (reason.kind) {
    case 'unlinked':
      return { kind: 'unlinked', groups: reason.groups.map((group) => group.map(named)) }
    case 'newcomer':
      return { kind: 'newcomer', reviewer: named(reason.reviewerId), reviews: reason.reviews }
    case 'lowest':
    case 'widest': {
      const { criterionId, ...interval } = reason
      const criterion = criteria.find(({ id }) => id === criterionId)
      return { ...interval, label: criterion?.label ?? '', dimension: criterion?.dimension ?? 'outcome' }
    }
    default:
      return reason
  }
}
