import type { Dimension } from '#domain/definition/definition.ts'
import { DIMENSION_HUE } from '#ui/dimensionStyle.ts'

interface DotPlace {
  cx?: number
  cy?: number
  index?: number
}

/** A weekly mean in the shape of its dimension: circle, square, diamond. */
export function drawDot(dimension: Dimension) {
  const hue = DIMENSION_HUE[dimension]
  return ({ cx, cy, index }: DotPlace) => {
    if (cx === undefined || cy === undefined || !Number.isFinite(cy)) return <g key={index} />
    return (
      <g key={index} transform={`translate(${cx} ${cy})`} fill={hue} stroke="var(--surface)" strokeWidth={0.8}>
        {dimension === 'friendliness' ? (
          <circle r={3} />
        ) : (
          <rect
            x={-2.6}
            y={-2.6}
            width={5.2}
            height={5.2}
            rx={0.7}
            {...(dimension === 'outcome' ? { transform: 'rotate(45)' } : {})}
          />
        )}
      </g>
    )
  }
}
