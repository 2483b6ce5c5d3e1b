import type { Dimension } from '#domain/definition/definition.ts'
import { hueOf } from './dimensionStyle.ts'

interface DotPlace {
  cx?: number
  cy?: number
  index?: number
  payload?: { week: string }
}

/**
 * A weekly mean in the shape of its dimension, or a plain dot for all of them together; beyond its limits it wears a ring
 * of ink, in a run it is larger.
 */
export function drawControlDot(dimension: Dimension | null, beyond: ReadonlySet<string>, running: ReadonlySet<string>) {
  const hue = hueOf(dimension)
  return ({ cx, cy, index, payload }: DotPlace) => {
    if (cx === undefined || cy === undefined || !Number.isFinite(cy)) return <g key={index} />
    const isBeyond = beyond.has(payload?.week ?? '')
    const isLarge = isBeyond || running.has(payload?.week ?? '')
    const r = isLarge ? 3.6 : 2.4
    return (
      <g key={index} transform={`translate(${cx} ${cy})`}>
        {isBeyond && <circle data-beyond r={7.5} fill="none" stroke="var(--ink)" strokeWidth={1.6} />}
        <g fill={hue} stroke="var(--surface)" strokeWidth={isLarge ? 1 : 0}>
          {dimension === null || dimension === 'friendliness' ? (
            <circle r={r} />
          ) : (
            <rect
              x={-r * 0.9}
              y={-r * 0.9}
              width={r * 1.8}
              height={r * 1.8}
              {...(dimension === 'outcome' ? { transform: 'rotate(45)' } : {})}
            />
          )}
        </g>
      </g>
    )
  }
}
