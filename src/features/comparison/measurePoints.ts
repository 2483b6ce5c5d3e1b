import { formatPoints, formatShare } from '#lib/format.ts'
import type { PointColumn } from '#ui/pointColumn.ts'
import type { Measure } from './measures.ts'

/** The side by side as a plain table and as a file; shares stand there as shares, 0 to 1. */
export function measurePoints(names: { one: string; other: string }): PointColumn<Measure>[] {
  return [
    { id: 'measure', label: 'Measure', value: ({ label }) => label },
    ...sideColumns('one', names.one, (measure) => measure.one ?? measure.oneRate),
    ...sideColumns('other', names.other, (measure) => measure.other ?? measure.otherRate),
    ...(['value', 'low', 'high'] as const).map((key): PointColumn<Measure> => ({
      id: `difference.${key}`,
      label: { value: 'Difference, points', low: 'Difference: low (95%)', high: 'Difference: high (95%)' }[key],
      value: ({ difference }) => difference[key],
      text: ({ difference }) => formatPoints(difference[key]),
      isNumber: true,
    })),
    { id: 'words', label: 'In words', value: ({ words }) => words },
  ]
}

type Value = NonNullable<Measure['one'] | Measure['oneRate']>

function sideColumns(id: string, name: string, valueOf: (measure: Measure) => Value | null): PointColumn<Measure>[] {
  const number = (key: string, label: string, pick: (value: Value) => number | null): PointColumn<Measure> => {
    const found = (measure: Measure) => {
      const value = valueOf(measure)
      return value === null ? null : pick(value)
    }
    return {
      id: `${id}.${key}`,
      label: `${name}: ${label}`,
      value: found,
      text: (measure) => (measure.one === null ? formatShare(found(measure)) : formatPoints(found(measure))),
      isNumber: true,
    }
  }
  return [
    { ...number('n', 'n', ({ n }) => n), text: (measure) => String(valueOf(measure)?.n ?? 0) },
    number('mean', 'mean or share', (value) => ('mean' in value ? value.mean : value.rate)),
    number('low', 'low (95%)', ({ low }) => low),
    number('high', 'high (95%)', ({ high }) => high),
  ]
}
