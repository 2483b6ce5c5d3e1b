import type { Bridge } from '#contract/definitionBridge.ts'
import { type BridgedScore, pairedMoves } from '#domain/definition/bridge/pairedMoves.ts'
import type { MeanInterval } from '#domain/statistics/meanInterval.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'

type Version = Pick<Row<'definition_version'>, 'number' | 'series_id'>

/** Why an item is in the queue; by these words it is known again. */
export const bridgeReason = ({ number }: Pick<Version, 'number'>) =>
  `Scored again with version ${number}, for the bridge`

/** Under this a mean has no interval worth showing. */
const FEWEST = 5

/** How far scores moved between two meanings: reviews of the earlier one beside second scorings with the later one. */
export async function bridgeBetween(db: Db, from: Version, to: Version): Promise<Bridge> {
  const { n: waiting } = await db
    .selectFrom('assignment')
    .select((build) => build.fn.countAll<number>().as('n'))
    .where('reason', '=', bridgeReason(to))
    .where('status', 'in', ['open', 'claimed'])
    .executeTakeFirstOrThrow()
  const reviews = await db
    .selectFrom('review')
    .select(['interaction_id', 'series_id', 'friendliness', 'responsiveness', 'outcome'])
    .where('status', 'not in', ['draft', 'withdrawn'])
    .where((where) =>
      where.or([
        // The later side is always a second scoring: first ones are of other interactions.
        where.and([where('series_id', '=', to.series_id), where('selection', '=', 'calibration')]),
        where.and([where('series_id', '=', from.series_id), where('selection', '!=', 'targeted')]),
      ]),
    )
    .where('interaction_id', 'in', (build) =>
      build
        .selectFrom('review')
        .select('interaction_id')
        .where('series_id', '=', to.series_id)
        .where('selection', '=', 'calibration'),
    )
    .execute()
  const { n, moved } = pairedMoves(reviews.map((review) => bridgedScore(review, to)))
  return {
    scored: n,
    waiting,
    moved: {
      friendliness: shown(moved.friendliness),
      responsiveness: shown(moved.responsiveness),
      outcome: shown(moved.outcome),
    },
  }
}

type Scored = Pick<Row<'review'>, 'interaction_id' | 'series_id' | 'friendliness' | 'responsiveness' | 'outcome'>

function bridgedScore(review: Scored, to: Version): BridgedScore {
  const points = (hundredths: number | null) => (hundredths === null ? null : hundredths / 100)
  return {
    interactionId: review.interaction_id,
    side: review.series_id === to.series_id ? 'after' : 'before',
    scores: {
      friendliness: points(review.friendliness),
      responsiveness: points(review.responsiveness),
      outcome: points(review.outcome),
    },
  }
}

function shown({ n, mean, low, high, isDegenerate }: MeanInterval) {
  return n < FEWEST
    ? { n, mean: null, low: null, high: null, isDegenerate: false }
    : { n, mean, low, high, isDegenerate }
}
