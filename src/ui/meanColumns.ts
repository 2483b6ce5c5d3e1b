import { formatCount, formatPoints } from '#lib/format.ts'
import type { PointColumn } from './pointColumn.ts'

interface MeanValue {
  n: number
  mean: number | null
  low: number | null
  high: number | null
}

/** n, mean and the ends of its interval: the columns behind every mean that is drawn. */
export function meanColumns<Point>(valueOf: (point: Point) => MeanValue): PointColumn<Point>[] {
  const points = (id: 'mean' | 'low' | 'high', label: string): PointColumn<Point> => ({
    id,
    label,
    value: (point) => valueOf(point)[id],
    text: (point) => formatPoints(valueOf(point)[id]),
    isNumber: true,
  })
  return [
    {
      id: 'n',
      label: 'n',
      value: (point) => valueOf(point).n,
      text: (point) => formatCount(valueOf(point).n),
      isNumber: true,
    },
    points('mean', 'Mean'),
    points('low', 'Low (95%)'),
    points('high', 'High (95%)'),
  ]
}
