import type { PickCondition } from '#domain/sampling/pickRule.ts'
import { SIGNALS } from '#domain/transcript/signals.ts'
import { RULE_SIGNALS, storedValue, typedValue, unitOf } from './ruleWords.ts'

/** A condition as it stands in the form. */
export interface TypedCondition {
  key: string
  kind: string
  value: string
}

export const CONDITION_KINDS = [
  { value: 'csat', label: 'CSAT at or below, of 5' },
  { value: 'tag', label: 'Has the tag' },
  { value: 'repeat', label: 'Came back at least, times' },
  ...RULE_SIGNALS.map(({ value, label, unit }) => ({ value, label: `${label} at least, ${unit}` })),
]

export const newCondition = (kind: string, value: string): TypedCondition => ({ key: crypto.randomUUID(), kind, value })

export function toTyped(condition: PickCondition): TypedCondition {
  switch (condition.kind) {
    case 'tag':
      return newCondition('tag', condition.tag)
    case 'repeat':
      return newCondition('repeat', String(condition.atLeast))
    case 'csat':
      return newCondition('csat', String((condition.atMost * 5) / condition.of))
    case 'signal':
      return newCondition(condition.signal, String(typedValue(condition.atLeast, condition.signal)))
  }
}

export function toCondition({ kind, value }: TypedCondition): PickCondition {
  if (kind === 'tag') return { kind, tag: value }
  const number = Number(value)
  const signal = SIGNALS.find((one) => one === kind)
  if (signal && unitOf(signal)) return { kind: 'signal', signal, atLeast: storedValue(number, signal) }
  return kind === 'repeat' ? { kind, atLeast: number } : { kind: 'csat', atMost: number, of: 5 }
}

export const isTyped = ({ value }: TypedCondition): boolean => value.trim() !== ''
