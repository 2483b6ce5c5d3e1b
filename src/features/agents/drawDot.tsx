import type { Dimension } from '#domain/definition/definition.ts'
import { DIMENSION_HUE } from '#ui/dimensionStyle.ts'
import type { PlotPoint } from './toPlotPoints.ts'
import { yOf } from './trendScale.ts'

interface DotPlace {
  cx?: number
  cy?: number
  index?: number
  payload?: PlotPoint
}

/** A weekly mean in the shape of its dimension, circle, square or diamond, over its interval where there is one. */
export function drawDot(dimension: Dimension, domain: [number, number]) {
  const hue = DIMENSION_HUE[dimension]
  return ({ cx, cy, index, payload }: DotPlace) => {
    if (cx === undefined || cy === undefined || !Number.isFinite(cy)) return <g key={index} />
    const interval = payload?.interval ?? null
    return (
      <g key={index} transform={`translate(${cx} 0)`}>
        {interval && (
          <line
            data-interval
            y1={yOf(interval[0], domain)}
            y2={yOf(interval[1], domain)}
            stroke={hue}
            strokeOpacity={0.75}
            strokeWidth={3}
            strokeLinecap="round"
          />
        )}
        <g transform={`translate(0 ${cy})`} fill={hue} stroke="var(--surface)" strokeWidth={0.8}>
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
      </g>
    )
  }
}
