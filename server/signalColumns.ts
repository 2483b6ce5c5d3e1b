import type { OwnSignals, Signal } from '#domain/transcript/signals.ts'
import type { Row } from './db/schema.ts'

/** The column each signal stands in. */
export const SIGNAL_COLUMNS = {
  latencyMedianMs: 'latency_median_ms',
  latencyP90Ms: 'latency_p90_ms',
  longestSilenceMs: 'longest_silence_ms',
  silenceShare: 'silence_share',
  agentTalkShare: 'agent_talk_share',
  talkOverCount: 'talk_over_count',
  talkOverShare: 'talk_over_share',
  agentWordsPerMinute: 'agent_words_per_minute',
  firstReplyMs: 'first_reply_ms',
  longestGapMs: 'longest_gap_ms',
  repeatContacts: 'repeat_contacts',
} as const satisfies Record<Signal, keyof Row<'interaction_signal'>>

type Measured = Pick<Row<'interaction'>, 'id' | 'agent_id' | 'team_id' | 'channel' | 'started_at'>

/** Times are stored in whole milliseconds. */
export function signalRow(of: Measured, own: OwnSignals, repeats: number | null): Row<'interaction_signal'> {
  return {
    interaction_id: of.id,
    agent_id: of.agent_id,
    team_id: of.team_id,
    channel: of.channel,
    started_at: of.started_at,
    source: own.source,
    latency_median_ms: whole(own.latencyMedianMs),
    latency_p90_ms: whole(own.latencyP90Ms),
    longest_silence_ms: own.longestSilenceMs,
    silence_share: own.silenceShare,
    agent_talk_share: own.agentTalkShare,
    talk_over_count: own.talkOverCount,
    talk_over_share: own.talkOverShare,
    agent_words_per_minute: own.agentWordsPerMinute,
    first_reply_ms: own.firstReplyMs,
    longest_gap_ms: own.longestGapMs,
    repeat_contacts: repeats,
    moments: JSON.stringify(own.moments),
  }
}

function whole(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms)
}
