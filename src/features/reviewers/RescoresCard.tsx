import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Alignment, Rescored, Rescores } from '#contract/rescores.ts'
import { formatCount, formatDay, formatMonth, formatMove } from '#lib/format.ts'
import { linkToCalibration } from '#lib/links.ts'
import { useTimeZone } from '#lib/session.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import { DifferenceLane } from '#ui/DifferenceLane.tsx'
import type { PointColumn } from '#ui/pointColumn.ts'
import { rescoresQuery } from './api.ts'
import { RescoreDialog } from './RescoreDialog.tsx'
import styles from './Rescores.module.css'
import { alignedWords, differenceWords, rescoresTitle } from './rescoreWords.ts'

interface RescoresCardProps {
  reviewerId: string
  name: string
  onDrawn: (sessionId: string) => void
}

const NO_PAIRS: Rescored[] = []
const STEPS = [-2, 2] as const

/** The reviewer's reviews that whoever leads quality scored again: how alike, month by month and one by one. */
export function RescoresCard({ reviewerId, name, onDrawn }: RescoresCardProps) {
  const query = useQuery(rescoresQuery(reviewerId))
  const [isDrawing, setIsDrawing] = useState(false)
  const found = query.data
  return (
    <div className={styles.whole}>
      <ChartFrame
        title={found && found.pairs.length > 0 ? rescoresTitle(found) : 'Scored again by who leads quality'}
        subtitle="Reviews drawn at random and scored again. It counts for no agent; the reviewer sees it and may answer."
        n={null}
        query={query}
        rows={found?.pairs ?? NO_PAIRS}
        columns={COLUMNS}
        fileName="scored-again"
        empty="Nothing of theirs was scored again and revealed yet."
        skeletonHeight={160}
      >
        {found && <Found found={found} />}
      </ChartFrame>
      {found?.mayDraw && (
        <p className={styles.action}>
          <Button size="xs" variant="default" onClick={() => setIsDrawing(true)}>
            Score a sample again
          </Button>
        </p>
      )}
      {isDrawing && (
        <RescoreDialog reviewer={{ id: reviewerId, name }} onClose={() => setIsDrawing(false)} onDrawn={onDrawn} />
      )}
    </div>
  )
}

function Found({ found: { blind, inSight, pairs } }: { found: Rescores }) {
  return (
    <>
      {blind && <Group label="Blind" alignment={blind} />}
      {inSight && <Group label="With the ratings in sight, which draws them nearer" alignment={inSight} />}
      <Pairs pairs={pairs} />
    </>
  )
}

function Group({ label, alignment }: { label: string; alignment: Alignment }) {
  return (
    <section className={styles.group} aria-label={label}>
      <p>
        <b>{label}.</b> {alignedWords(alignment)}, over {formatCount(alignment.interactions)}{' '}
        {alignment.interactions === 1 ? 'interaction' : 'interactions'}. Mean difference in rating points:{' '}
        {differenceWords(alignment.difference)}.
      </p>
      <ul className={styles.months}>
        {alignment.months.map((month) => (
          <li key={month.month}>
            <span>{formatMonth(`${month.month}-01`)}</span>
            <DifferenceLane value={month} domain={STEPS} />
            <span className={styles.words}>{differenceWords(month)}</span>
          </li>
        ))}
        <li aria-hidden className={styles.ends}>
          <span />
          <span>
            <i>2 stricter</i>
            <i>2 milder</i>
          </span>
        </li>
      </ul>
    </section>
  )
}

function Pairs({ pairs }: { pairs: readonly Rescored[] }) {
  const timeZone = useTimeZone()
  return (
    <ul className={styles.pairs}>
      {pairs.map(({ sessionId, interactionId, at, lead, isBlind, exact, difference, hasAnswer }) => (
        <li key={`${sessionId} ${interactionId}`}>
          <Link className="link" to={linkToCalibration(sessionId)} search={{ interaction: interactionId }}>
            {formatDay(at, timeZone)}
          </Link>
          <span>
            {lead.name}
            {isBlind ? '' : ', in sight'}
            {hasAnswer && ', answered'}
          </span>
          <span className={styles.words}>
            {formatCount(exact.k)} of {formatCount(exact.n)} the same, {formatMove(difference)}
          </span>
        </li>
      ))}
    </ul>
  )
}

const COLUMNS: readonly PointColumn<Rescored>[] = [
  { id: 'interaction', label: 'Interaction', value: ({ interactionId }) => interactionId },
  { id: 'lead', label: 'Scored again by', value: ({ lead }) => lead.name },
  { id: 'blind', label: 'Blind', value: ({ isBlind }) => (isBlind ? 'yes' : 'no') },
  { id: 'n', label: 'Criteria compared', value: ({ exact }) => exact.n, isNumber: true },
  { id: 'same', label: 'The same', value: ({ exact }) => exact.k, isNumber: true },
  {
    id: 'difference',
    label: 'Difference (rating points)',
    value: ({ difference }) => difference,
    text: ({ difference }) => formatMove(difference),
    isNumber: true,
  },
]
