import { useQuery } from '@tanstack/react-query'
import type { AdjustedPart, AgentAdjusted } from '#contract/agentAdjusted.ts'
import { dayOf } from '#domain/calendar/dayOf.ts'
import { type Channel, type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCount, formatInterval, formatMove, formatPoints } from '#lib/format.ts'
import type { Period } from '#lib/period.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import { MeanText } from '#ui/MeanText.tsx'
import { Track } from '#ui/Track.tsx'
import { domainOf, type TrackDomain } from '#ui/trackScale.ts'
import styles from './AdjustedCard.module.css'
import { ADJUSTED_COLUMNS, toAdjustedRows } from './adjustedColumns.ts'
import {
  adjustedSentence,
  adjustedTitle,
  connectionWarning,
  fitWords,
  isSayable,
  missingWords,
} from './adjustedWords.ts'
import { adjustedQuery } from './api.ts'

interface AdjustedCardProps {
  agentId: string
  /** A span chosen by hand; the trailing periods leave it out. */
  filter: Period & { channel?: Channel[] }
  labels: Record<Dimension, string>
  timeZone: string
  fileName: string
  /** All reviews since a local day. */
  onOpen: (day: string) => void
}

/** The means of the last 90 days, raw and with who reviewed allowed for. */
export function AdjustedCard({ agentId, filter, labels, timeZone, fileName, onOpen }: AdjustedCardProps) {
  const query = useQuery(adjustedQuery(agentId, filter))
  const data = query.data
  const rows = toAdjustedRows(data?.dimensions ?? null, labels)
  const words = data?.fit ? fitWords(data.fit, timeZone) : null
  return (
    <ChartFrame
      method="adjusted"
      title={adjustedTitle(data?.dimensions ?? null)}
      subtitle={words ? `Raw and adjusted means of the last 90 days, ${words.days}.` : 'Raw and adjusted means.'}
      n={null}
      query={query}
      rows={rows}
      columns={ADJUSTED_COLUMNS}
      fileName={fileName}
      empty={data?.missing ? missingWords(data.missing) : 'Not enough reviews in the last 90 days.'}
      skeletonHeight={220}
    >
      {data?.dimensions && data.fit && (
        <Parts parts={data.dimensions} labels={labels} onOpen={() => onOpen(dayOf(data.fit?.fromAt ?? 0, timeZone))} />
      )}
      {data?.reviewers && <Reviewers reviewers={data.reviewers} />}
      {data?.fit && <FitNote fit={data.fit} words={words?.model ?? ''} />}
    </ChartFrame>
  )
}

interface PartsProps {
  parts: NonNullable<AgentAdjusted['dimensions']>
  labels: Record<Dimension, string>
  onOpen: () => void
}

function Parts({ parts, labels, onOpen }: PartsProps) {
  const shown = DIMENSIONS.map((dimension) => parts[dimension]).filter(isSayable)
  const domain = domainOf(shown.flatMap(({ raw, adjusted }) => [raw.low, raw.mean, adjusted?.low ?? null]))
  return DIMENSIONS.map((dimension) => (
    <section key={dimension} className={styles.part}>
      <h3>
        <Glyph dimension={dimension} size={8} />
        {labels[dimension]}
        <button
          type="button"
          onClick={onOpen}
          aria-label={`n ${formatCount(parts[dimension].raw.n)}: reviews behind ${labels[dimension]}`}
        >
          n {formatCount(parts[dimension].raw.n)}
        </button>
      </h3>
      {isSayable(parts[dimension]) && <Lanes dimension={dimension} part={parts[dimension]} domain={domain} />}
      <p>{adjustedSentence(parts[dimension])}</p>
    </section>
  ))
}

function Lanes({ dimension, part, domain }: { dimension: Dimension; part: AdjustedPart; domain: TrackDomain }) {
  const { raw, adjusted } = part
  return (
    <div className={styles.lanes}>
      <span>Raw</span>
      <div className={styles.raw}>
        <Track lanes={[{ dimension, ...raw, target: null }]} domain={domain} laneHeight={20} />
      </div>
      <MeanText value={raw} isStrong={false} />
      {adjusted && (
        <>
          <span className={styles.strong}>Adjusted</span>
          <Track lanes={[{ dimension, ...adjusted, target: null }]} domain={domain} laneHeight={20} />
          <span className={styles.value}>
            <b>{formatPoints(adjusted.mean)}</b> {formatInterval(adjusted.low, adjusted.high)}
          </span>
        </>
      )}
    </div>
  )
}

function Reviewers({ reviewers }: { reviewers: NonNullable<AgentAdjusted['reviewers']> }) {
  if (reviewers.length === 0) return null
  return (
    <table className={styles.reviewers}>
      <caption>Points each reviewer gives above or below the common level, over all three.</caption>
      <thead className={styles.unseen}>
        <tr>
          <th scope="col">Reviewer</th>
          <th scope="col">Reviews</th>
          <th scope="col">Points</th>
        </tr>
      </thead>
      <tbody>
        {reviewers.map(({ id, name, n, severity, low, high }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>n {formatCount(n)}</td>
            <td>
              <b>{formatMove(severity)}</b> {formatMove(low)} to {formatMove(high)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function FitNote({ fit, words }: { fit: NonNullable<AgentAdjusted['fit']>; words: string }) {
  const warning = connectionWarning(fit)
  return (
    <div className={styles.note}>
      {warning && <p role="note">{warning}</p>}
      <p>{words}</p>
    </div>
  )
}
