import type { Channel } from '#domain/definition/definition.ts'
import type { ImportedTurn } from '#domain/interchange/importedInteraction.ts'
import { messageSignals } from './messageSignals.ts'
import type { OwnSignals } from './signals.ts'
import type { Speech } from './speech.ts'
import { type SoundLanes, speechFromPeaks } from './speechFromPeaks.ts'
import { speechFromTurns } from './speechFromTurns.ts'
import { speechSignals } from './speechSignals.ts'
import { wordsPerMinute } from './wordsPerMinute.ts'

const SPOKEN: ReadonlySet<Channel> = new Set(['call', 'in_person'])

const NOTHING: Omit<OwnSignals, 'source'> = {
  latencyMedianMs: null,
  latencyP90Ms: null,
  longestSilenceMs: null,
  silenceShare: null,
  agentTalkShare: null,
  talkOverCount: null,
  talkOverShare: null,
  agentWordsPerMinute: null,
  firstReplyMs: null,
  longestGapMs: null,
  moments: [],
}

/**
 * Measures an interaction. What is spoken, by the times of its transcript; where it has none, by the sound of its two
 * channels. What is written, by the times of its messages. Null for each signal that cannot be measured.
 * @param sound null when there is no recording, or one that could not be decoded
 */
export function ownSignals(channel: Channel, turns: readonly ImportedTurn[], sound: SoundLanes | null): OwnSignals {
  if (!SPOKEN.has(channel)) return { ...NOTHING, source: 'messages', ...messageSignals(channel, turns) }
  const said = speechFromTurns(turns)
  if (said) return { ...spoken(said), source: 'transcript', agentWordsPerMinute: wordsPerMinute(turns) }
  const heard = sound && speechFromPeaks(sound)
  return heard ? { ...spoken(heard), source: 'sound' } : { ...NOTHING, source: 'transcript' }
}

function spoken(speech: Speech): Omit<OwnSignals, 'source'> {
  return { ...NOTHING, ...speechSignals(speech) }
}
