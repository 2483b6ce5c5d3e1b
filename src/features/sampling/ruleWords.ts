import type { PickCondition } from '#domain/sampling/pickRule.ts'
import type { Signal } from '#domain/transcript/signals.ts'
import { formatCount, formatShare, formatWait } from '#lib/format.ts'

/** The signals a rule can ask for, in words; repeat contacts are a condition of their own. */
export const RULE_SIGNALS: readonly { value: Signal; label: string; unit: 's' | '%' | 'times' | 'words a minute' }[] = [
  { value: 'longestSilenceMs', label: 'Longest silence', unit: 's' },
  { value: 'silenceShare', label: 'Share of silence', unit: '%' },
  { value: 'latencyMedianMs', label: 'Usual reply time', unit: 's' },
  { value: 'latencyP90Ms', label: 'Slow replies (90th percentile)', unit: 's' },
  { value: 'talkOverCount', label: 'Times both spoke', unit: 'times' },
  { value: 'talkOverShare', label: 'Share both spoke', unit: '%' },
  { value: 'agentTalkShare', label: 'Share the agent spoke', unit: '%' },
  { value: 'agentWordsPerMinute', label: 'Agent’s speaking rate', unit: 'words a minute' },
  { value: 'firstReplyMs', label: 'First reply after', unit: 's' },
  { value: 'longestGapMs', label: 'Longest gap between messages', unit: 's' },
]

/** From what is stored to what one types, by unit. */
export function typedValue(stored: number, signal: Signal): number {
  const unit = unitOf(signal)
  const typed = unit === 's' ? stored / 1000 : unit === '%' ? stored * 100 : stored
  // 0.07 of shares is typed as 7, not as 7.000000000000001.
  return Number(typed.toPrecision(12))
}

/** From what one types to what is stored, by unit. */
export function storedValue(typed: number, signal: Signal): number {
  const unit = unitOf(signal)
  return unit === 's' ? typed * 1000 : unit === '%' ? typed / 100 : typed
}

export function unitOf(signal: Signal): string {
  return RULE_SIGNALS.find(({ value }) => value === signal)?.unit ?? ''
}

export function conditionWords(condition: PickCondition): string {
  switch (condition.kind) {
    case 'csat':
      return `CSAT at or below ${condition.atMost} of ${condition.of}`
    case 'tag':
      return `tag “${condition.tag}”`
    case 'repeat':
      return `came back ${formatCount(condition.atLeast)} times or more`
    case 'signal':
      return signalWords(condition.signal, condition.atLeast)
  }
}

function signalWords(signal: Signal, atLeast: number): string {
  const known = RULE_SIGNALS.find(({ value }) => value === signal)
  const name = (known?.label ?? signal).toLowerCase()
  if (known?.unit === 's') return `${name} of ${formatWait(atLeast)} or more`
  if (known?.unit === '%') return `${name} of ${formatShare(atLeast)} or more`
  return `${name} of ${formatCount(atLeast)} or more`
}
