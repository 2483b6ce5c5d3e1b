import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { type ReviewerLine, type Reviewers, type Severity } from '#contract/reviewers.ts'
import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { seesAllReviewers } from '#server/policies/reviewers.ts'
import { findModelFits, type ModelFit } from '#server/queries/modelFits.ts'
import type { ModelPart } from '#server/tasks/modelContent.ts'
import { findProfiles } from './profiles.ts'
import { namesOf, reviewerNames } from './reviewerNames.ts'

/** DATA.md: nothing is called strict or mild under so many reviews. */
const MIN_FLAG = 8
/** With fewer, an anonymous range would name somebody. */
const MIN_RANGE = 5
const Z95 = normalQuantile(0.975, 0, 1)

type Fits = Map<ModelPart, ModelFit>

/** Everybody's lines for who leads quality; for a reviewer their own, and between which ends all lie. */
export async function findReviewers(db: Db, caller: PersonCaller, seriesId: string | null): Promise<Reviewers> {
  const isAll = seesAllReviewers(caller)
  const fits: Fits = seriesId === null ? new Map() : await findModelFits(db, { seriesId })
  const fit = fits.get('balanced') ?? [...fits.values()][0]
  const profiles = await findProfiles(db, seriesId ?? '')
  const seen = [...fits.values()].flatMap(({ reviewers }) => reviewers.map(({ id }) => id))
  const names = isAll ? await reviewerNames(db, [...seen, ...profiles.keys()]) : [{ id: caller.id, name: caller.name }]
  const { components = [], links = [] } = fit?.summary ?? {}
  return {
    scope: isAll ? 'all' : 'own',
    missing: seriesId === null ? 'noDefinition' : missingOf(fit),
    fit: fit
      ? {
          fromAt: fit.fromAt,
          toAt: fit.toAt,
          fittedAt: fit.fittedAt,
          version: fit.dataVersion.slice(0, 8),
          n: fit.n,
        }
      : null,
    rows: names.map((reviewer) => lineOf(reviewer, fits, profiles.get(reviewer.id) ?? null)),
    range: rangeOf(fits.get('balanced')),
    ...(isAll && components.length > 1 ? await linksOf(db, components, links) : { groups: [], links: [] }),
  }
}

function missingOf(fit: ModelFit | undefined): Reviewers['missing'] {
  if (!fit) return 'notYet'
  if (!fit.summary.model) return 'tooLittle'
  return fit.summary.model.kind === 'oneway' ? 'oneWay' : null
}

function lineOf(
  reviewer: ReviewerLine['reviewer'],
  fits: Fits,
  found: { n: number; profile: NonNullable<ReviewerLine['profile']> } | null,
): ReviewerLine {
  const of = (part: ModelPart) => severityOf(fits.get(part), reviewer.id)
  const balanced = of('balanced')
  return {
    reviewer,
    n: found?.n ?? balanced.n,
    severity: {
      friendliness: of('friendliness'),
      responsiveness: of('responsiveness'),
      outcome: of('outcome'),
      balanced,
    },
    profile: found?.profile ?? null,
  }
}

function severityOf(fit: ModelFit | undefined, reviewerId: string): Severity {
  const own = fit?.reviewers.find(({ id }) => id === reviewerId)
  const n = own?.n ?? 0
  if (!own || n < MIN_FLAG || fit?.summary.model?.kind !== 'crossed') return { n, value: null, low: null, high: null }
  return { n, value: own.severity, low: own.severity - Z95 * own.se, high: own.severity + Z95 * own.se }
}

function rangeOf(fit: ModelFit | undefined): Reviewers['range'] {
  if (fit?.summary.model?.kind !== 'crossed') return null
  const known = fit.reviewers.filter(({ n }) => n >= MIN_FLAG).map(({ severity }) => severity)
  if (known.length < MIN_RANGE) return null
  return { reviewers: known.length, low: Math.min(...known), high: Math.max(...known) }
}

async function linksOf(
  db: Db,
  components: ModelFit['summary']['components'],
  links: ModelFit['summary']['links'],
): Promise<Pick<Reviewers, 'groups' | 'links'>> {
  const people = await namesOf(
    db,
    'person',
    components.flatMap(({ reviewerIds }) => reviewerIds),
  )
  const agents = await namesOf(
    db,
    'agent',
    links.map(({ agentId }) => agentId),
  )
  const nameOf = (names: ReadonlyMap<string, string>, id: string) => ({ id, name: names.get(id) ?? 'Unknown' })
  return {
    groups: components.map(({ agents, reviewerIds }) => ({
      agents,
      reviewers: reviewerIds.map((id) => nameOf(people, id)).toSorted((a, b) => a.name.localeCompare(b.name)),
    })),
    links: links.map(({ agentId, reviewerId }) => ({
      agent: nameOf(agents, agentId),
      reviewer: nameOf(people, reviewerId),
    })),
  }
}
