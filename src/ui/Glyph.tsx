import type { Dimension } from '#domain/definition/definition.ts'
import { DIMENSION_HUE } from './dimensionStyle.ts'

export function Glyph({ dimension, size = 9 }: { dimension: Dimension; size?: number }) {
  const fill = DIMENSION_HUE[dimension]
  return (
    <svg
      width={size + 6}
      height={size + 6}
      viewBox="-7.5 -7.5 15 15"
      aria-hidden
      style={{ display: 'block', overflow: 'visible' }}
    >
      <g stroke="var(--surface)" fill={fill}>
        {dimension === 'friendliness' && <circle r="4.7" />}
        {dimension === 'responsiveness' && <rect x="-4.2" y="-4.2" width="8.4" height="8.4" rx="1.2" />}
        {dimension === 'outcome' && <rect x="-4" y="-4" width="8" height="8" rx="1" transform="rotate(45)" />}
      </g>
    </svg>
  )
}
