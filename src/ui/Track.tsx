import type { Dimension } from '#domain/definition/definition.ts'
import { DIMENSION_HUE } from './dimensionStyle.ts'
import { Glyph } from './Glyph.tsx'
import styles from './Track.module.css'
import { shareOf, type TrackDomain } from './trackScale.ts'

interface Lane {
  dimension: Dimension
  mean: number | null
  low: number | null
  high: number | null
  target: number | null
}

interface TrackProps {
  lanes: readonly Lane[]
  domain: TrackDomain
  laneHeight?: number
  glyphSize?: number
  /** Joins the marks by a thin line: straight is balanced. */
  isChord?: boolean
  /** In words, for those who do not see it. Left out when the numbers stand beside it as text. */
  label?: string
}

/** Lanes with a mark, its interval and the target: one line through all lanes when the targets are equal. */
export function Track({ lanes, domain, laneHeight = 20, glyphSize = 9, isChord = false, label }: TrackProps) {
  const height = laneHeight * lanes.length
  return (
    <div
      className={styles.track}
      style={{ height }}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {lanes.map((lane, index) => (
        <div key={lane.dimension} className={styles.axis} style={{ top: middle(index, laneHeight) }} />
      ))}
      {lanes.map(
        ({ dimension, target }, index) =>
          target !== null && (
            <div
              key={dimension}
              className={styles.target}
              style={{ left: `${shareOf(target, domain)}%`, top: index * laneHeight, height: laneHeight }}
            />
          ),
      )}
      {isChord && <ChordLine lanes={lanes} domain={domain} laneHeight={laneHeight} />}
      {lanes.map((lane, index) => (
        <Mark key={lane.dimension} lane={lane} domain={domain} top={middle(index, laneHeight)} size={glyphSize} />
      ))}
    </div>
  )
}

const middle = (index: number, laneHeight: number) => laneHeight * (index + 0.5)

function Mark({ lane, domain, top, size }: { lane: Lane; domain: TrackDomain; top: number; size: number }) {
  const { dimension, mean, low, high } = lane
  if (mean === null) return null
  const left = low === null ? 0 : shareOf(low, domain)
  return (
    <>
      {low !== null && high !== null && (
        <div
          className={styles.interval}
          style={{
            top,
            left: `${left}%`,
            width: `${shareOf(high, domain) - left}%`,
            background: DIMENSION_HUE[dimension],
          }}
        />
      )}
      <div className={styles.glyph} style={{ top, left: `${shareOf(mean, domain)}%` }}>
        <Glyph dimension={dimension} size={size} />
      </div>
    </>
  )
}

function ChordLine({ lanes, domain, laneHeight }: { lanes: readonly Lane[]; domain: TrackDomain; laneHeight: number }) {
  return (
    <svg className={styles.chord} width="100%" height={laneHeight * lanes.length}>
      {lanes.slice(1).map((lower, index) => {
        const upper = lanes[index]
        if (upper === undefined || upper.mean === null || lower.mean === null) return null
        return (
          <line
            key={lower.dimension}
            x1={`${shareOf(upper.mean, domain)}%`}
            y1={middle(index, laneHeight)}
            x2={`${shareOf(lower.mean, domain)}%`}
            y2={middle(index + 1, laneHeight)}
          />
        )
      })}
    </svg>
  )
}
