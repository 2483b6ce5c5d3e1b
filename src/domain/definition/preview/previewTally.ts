import type { Answers } from '../../scoring/answer.ts'
import { scoreReview } from '../../scoring/scoreReview.ts'
import { toHundredths } from '../../scoring/toHundredths.ts'
import { type Channel, type Definition, DIMENSIONS } from '../definition.ts'
import { AgentMoves } from './agentMoves.ts'
import type { Count, DefinitionPreview, Scored } from './definitionPreview.ts'
import { knownCriteria } from './knownCriteria.ts'

/** A review as it was scored, in hundredths of a point; null where there was no score. */
export interface PastReview {
  agentId: string
  channel: Channel
  /** The definition it was scored with. */
  definition: Definition
  answers: Answers
  scores: Record<Scored, number | null>
  isCriticalFailed: boolean
  isCompleteService: boolean | null
}

const SCORED: readonly Scored[] = [...DIMENSIONS, 'overall']
const TENTHS = 10

/** Scores past reviews again with a draft, one by one, and keeps what changed. */
export class PreviewTally {
  readonly #draft: Definition
  readonly #distribution: DefinitionPreview['distribution']
  readonly #sums: Record<Scored, Record<'before' | 'after', { n: number; sum: number }>>
  readonly #complete = { before: noCount(), after: noCount() }
  readonly #critical = { before: noCount(), after: noCount() }
  readonly #agents = new AgentMoves()
  readonly #versions = new Map<Definition, ReadonlySet<string>>()
  #n = 0

  constructor(draft: Definition) {
    this.#draft = draft
    this.#distribution = forEachScored(() =>
      Array.from({ length: TENTHS }, (_, index) => ({ from: index * TENTHS, before: 0, after: 0 })),
    )
    this.#sums = forEachScored(() => ({ before: { n: 0, sum: 0 }, after: { n: 0, sum: 0 } }))
  }

  add(review: PastReview): void {
    this.#n += 1
    const score = scoreReview(this.#draft, review.channel, this.#knownAnswers(review))
    const after: Record<Scored, number | null> = {
      friendliness: toHundredths(score.dimensions.friendliness),
      responsiveness: toHundredths(score.dimensions.responsiveness),
      outcome: toHundredths(score.dimensions.outcome),
      overall: toHundredths(score.overall),
    }
    for (const scored of SCORED) {
      this.#count(scored, 'before', review.scores[scored])
      this.#count(scored, 'after', after[scored])
    }
    countIn(this.#complete.before, review.isCompleteService)
    countIn(this.#complete.after, score.isCompleteService)
    countIn(this.#critical.before, review.isCriticalFailed)
    countIn(this.#critical.after, score.criticalFailed)
    this.#agents.add(review.agentId, review.scores, after)
  }

  preview(current: Definition | null): DefinitionPreview {
    return {
      n: this.#n,
      criteria: criteriaOf(this.#draft, current),
      distribution: this.#distribution,
      means: forEachScored((scored) => ({
        before: meanOf(this.#sums[scored].before),
        after: meanOf(this.#sums[scored].after),
      })),
      completeService: this.#complete,
      criticalFailure: this.#critical,
      agents: this.#agents.count,
      moved: this.#agents.moved(),
    }
  }

  /** The answers to what the draft asks in the same way. */
  #knownAnswers({ definition, answers }: PastReview): Answers {
    let known = this.#versions.get(definition)
    if (!known) this.#versions.set(definition, (known = knownCriteria(definition, this.#draft)))
    const ids = Object.keys(answers)
    if (ids.every((id) => known.has(id))) return answers
    return Object.fromEntries(Object.entries(answers).filter(([id]) => known.has(id)))
  }

  #count(scored: Scored, side: 'before' | 'after', hundredths: number | null): void {
    if (hundredths === null) return
    const bin = this.#distribution[scored][Math.min(TENTHS - 1, Math.floor(hundredths / 1000))]
    if (bin) bin[side] += 1
    this.#sums[scored][side].n += 1
    this.#sums[scored][side].sum += hundredths
  }
}

function criteriaOf(draft: Definition, current: Definition | null): DefinitionPreview['criteria'] {
  const known = current ? knownCriteria(current, draft) : new Set<string>()
  const kept = new Set(draft.criteria.map(({ id }) => id))
  return {
    known: [...known],
    unknown: [...kept].filter((id) => !known.has(id)),
    retired: current?.criteria.map(({ id }) => id).filter((id) => !kept.has(id)) ?? [],
  }
}

function forEachScored<Value>(make: (scored: Scored) => Value): Record<Scored, Value> {
  return {
    friendliness: make('friendliness'),
    responsiveness: make('responsiveness'),
    outcome: make('outcome'),
    overall: make('overall'),
  }
}

function noCount(): Count {
  return { k: 0, n: 0 }
}

function countIn(count: Count, is: boolean | null): void {
  if (is === null) return
  count.n += 1
  if (is) count.k += 1
}

function meanOf({ n, sum }: { n: number; sum: number }): number | null {
  return n > 0 ? sum / n / 100 : null
}
