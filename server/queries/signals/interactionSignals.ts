import { z } from 'zod'
import { moment, type Signals } from '#contract/interactions.ts'
import { SIGNALS, type Signal } from '#domain/transcript/signals.ts'
import { usualRange } from '#domain/transcript/usualRange.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { SIGNAL_COLUMNS } from '#server/signalColumns.ts'

const USUAL_DAYS = 90
/** The latest ones: more would not move a percentile, only take time. */
const MOST_OF_TEAM = 2000
const COLUMNS = SIGNALS.map((name) => SIGNAL_COLUMNS[name])

const momentList = z.array(moment)

/** What was measured of an interaction, each with the usual range of its team and channel; null before it is measured. */
export async function interactionSignals(db: Db, interactionId: string): Promise<Signals | null> {
  const row = await db
    .selectFrom('interaction_signal')
    .selectAll()
    .where('interaction_id', '=', interactionId)
    .executeTakeFirst()
  if (!row) return null
  const team = await teamBefore(db, row)
  const measure = (name: Signal): Signals['measures'][Signal] => {
    const column = SIGNAL_COLUMNS[name]
    return { value: row[column], usual: usualRange(team.map((other) => other[column])) }
  }
  return {
    source: row.source,
    measures: {
      latencyMedianMs: measure('latencyMedianMs'),
      latencyP90Ms: measure('latencyP90Ms'),
      longestSilenceMs: measure('longestSilenceMs'),
      silenceShare: measure('silenceShare'),
      agentTalkShare: measure('agentTalkShare'),
      talkOverCount: measure('talkOverCount'),
      talkOverShare: measure('talkOverShare'),
      agentWordsPerMinute: measure('agentWordsPerMinute'),
      firstReplyMs: measure('firstReplyMs'),
      longestGapMs: measure('longestGapMs'),
      repeatContacts: measure('repeatContacts'),
    },
    moments: momentList.parse(JSON.parse(row.moments)),
  }
}

/** Of the same source too: sound measures pauses within a turn that a transcript does not know. */
async function teamBefore(db: Db, row: Row<'interaction_signal'>) {
  if (row.team_id === null) return []
  return db
    .selectFrom('interaction_signal')
    .select(COLUMNS)
    .where('team_id', '=', row.team_id)
    .where('channel', '=', row.channel)
    .where('started_at', '>=', row.started_at - USUAL_DAYS * 86_400_000)
    .where('started_at', '<', row.started_at)
    .where('source', '=', row.source)
    .orderBy('started_at', 'desc')
    .limit(MOST_OF_TEAM)
    .execute()
}
