import type { CoachingStanding } from '#contract/coaching.ts'
import { formatMove } from '#lib/format.ts'
import styles from './NeedRow.module.css'
import { slopeWords } from '#lib/reasonWords.ts'

type Trend = CoachingStanding['trend']

const WORDS: Record<Trend['direction'], string> = {
  falling: 'falling',
  rising: 'rising',
  flat: 'no clear change',
  unclear: 'too early to say',
}
const TILT: Record<Trend['direction'], number | null> = { falling: 32, rising: -32, flat: 0, unclear: null }

/** Which way the dimension goes, with how much and how sure. */
export function TrendCell({ trend }: { trend: Trend }) {
  const { direction, slope, low, high } = trend
  return (
    <div className={styles.trend}>
      <TrendArrow tilt={TILT[direction]} />
      <span>
        <span className={styles.direction}>
          <b>{WORDS[direction]}</b>
        </span>
        <span className={styles.small}>{slope === null ? 'too few reviews' : `${formatMove(slope)} a month`}</span>
        {slope !== null && <span className={styles.small}>{slopeWords(low, high)}</span>}
      </span>
    </div>
  )
}

function TrendArrow({ tilt }: { tilt: number | null }) {
  return (
    <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden>
      {tilt === null ? (
        <path d="M3 7h2M8 7h2M13 7h2" stroke="var(--ink-3)" strokeWidth="1.8" strokeLinecap="round" />
      ) : (
        <path
          d="M2 7h13M11 3l4 4-4 4"
          transform={`rotate(${tilt} 9 7)`}
          fill="none"
          stroke={tilt === 0 ? 'var(--ink-3)' : 'var(--ink)'}
          strokeWidth="1.7"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  )
}
