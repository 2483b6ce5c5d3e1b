import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { ReviewRow } from '#contract/reviews.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatDay, formatPoints } from '#lib/format.ts'
import { linkToReview } from '#lib/links.ts'
import { ChannelIcon } from '#ui/ChannelIcon.tsx'
import { DimensionChord } from '#ui/DimensionChord.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import { HIDDEN_AGENT } from '#ui/hiddenAgent.ts'
import { evidenceWords, notCountedWords, SELECTION_WORDS, subjectOf } from './reviewWords.ts'
import styles from './ReviewTable.module.css'

interface ReviewTableProps {
  caption: string
  rows: readonly ReviewRow[]
  targets: Record<Dimension, number> | null
  labels: Record<Dimension, string>
  timeZone: string
  hasAgent?: boolean
}

/** Reviews one by one: no mean, no interval, so no claim. */
export function ReviewTable({ caption, rows, targets, labels, timeZone, hasAgent = false }: ReviewTableProps) {
  return (
    // Scrolls by keyboard too, hence the tab stop.
    <section className={styles.scroll} aria-label={`${caption}, table`} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Interaction</th>
            {hasAgent && <th scope="col">Agent</th>}
            <th scope="col">Reviewer</th>
            <th scope="col">Chosen</th>
            <th scope="col" className={styles.chord}>
              Scores against target
            </th>
            {DIMENSIONS.map((dimension) => (
              <th key={dimension} scope="col" className={styles.numeric} title={labels[dimension]}>
                <span className={styles.glyph}>
                  <Glyph dimension={dimension} size={7} />
                </span>
                <span className="visually-hidden">{labels[dimension]}</span>
              </th>
            ))}
            <th scope="col">Evidence</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} targets={targets} timeZone={timeZone} hasAgent={hasAgent} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface RowProps {
  row: ReviewRow
  targets: Record<Dimension, number> | null
  timeZone: string
  hasAgent: boolean
}

const Row = memo(function Row({ row, targets, timeZone, hasAgent }: RowProps) {
  const notCounted = notCountedWords(row)
  return (
    <tr>
      <td className={styles.quiet}>{formatDay(row.interaction.startedAt, timeZone)}</td>
      <td>
        <span className={styles.subject}>
          <ChannelIcon channel={row.interaction.channel} />
          <Link to={linkToReview(row.id)} className={styles.link}>
            {subjectOf(row)}
          </Link>
        </span>
      </td>
      {hasAgent && <td className={styles.quiet}>{row.interaction.agent?.name ?? HIDDEN_AGENT}</td>}
      <td className={styles.second}>{row.reviewer}</td>
      <td>
        {notCounted === null ? (
          <span className={styles.quiet}>{SELECTION_WORDS[row.selection]}</span>
        ) : (
          <span className="pill" title="Listed, never averaged">
            {notCounted}
          </span>
        )}
      </td>
      <td>
        <DimensionChord values={chordOf(row)} targets={targets} domain={[0, 104]} laneHeight={9} glyphSize={6} />
      </td>
      {DIMENSIONS.map((dimension) => (
        <td key={dimension} className={`${styles.numeric} ${isBelow(row, targets, dimension) ? styles.below : ''}`}>
          {formatPoints(row.dimensions[dimension])}
        </td>
      ))}
      <td>
        <Link to={linkToReview(row.id)} className={styles.evidence} aria-label={`Evidence: ${evidenceWords(row)}`}>
          {evidenceWords(row)}
        </Link>
      </td>
    </tr>
  )
})

function chordOf({ dimensions }: ReviewRow) {
  const single = (mean: number | null) => ({ mean, low: null, high: null })
  return {
    friendliness: single(dimensions.friendliness),
    responsiveness: single(dimensions.responsiveness),
    outcome: single(dimensions.outcome),
  }
}

function isBelow(row: ReviewRow, targets: Record<Dimension, number> | null, dimension: Dimension): boolean {
  const score = row.dimensions[dimension]
  return targets !== null && score !== null && score < targets[dimension]
}
