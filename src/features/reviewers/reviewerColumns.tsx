import { Link } from '@tanstack/react-router'
import type { ReviewerLine, Reviewers } from '#contract/reviewers.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCount } from '#lib/format.ts'
import { linkToReviewer } from '#lib/links.ts'
import { Glyph } from '#ui/Glyph.tsx'
import type { TableColumn } from '#ui/tableColumn.ts'
import { Track } from '#ui/Track.tsx'
import type { TrackDomain } from '#ui/trackScale.ts'
import styles from './Reviewers.module.css'
import {
  driftWords,
  haloWords,
  isClear,
  notApplicableWords,
  type NumberWords,
  severityWords,
  spreadWords,
  timeWords,
} from './reviewerWords.ts'

/** The columns of the reviewers table; all lanes share one range about none. */
export function reviewerColumns(
  { rows, missing }: Pick<Reviewers, 'rows' | 'missing'>,
  labels: Record<Dimension, string>,
): TableColumn<ReviewerLine>[] {
  const reach = reachOf(rows)
  return [
    {
      id: 'name',
      label: 'Reviewer',
      sortBy: ({ reviewer }) => reviewer.name,
      isFixed: true,
      width: '15%',
      cell: ({ reviewer, n }) => (
        <>
          <Link to={linkToReviewer(reviewer.id)} className={styles.name}>
            {reviewer.name}
          </Link>
          <div className={styles.second}>n {formatCount(n)}</div>
        </>
      ),
    },
    {
      id: 'severity',
      label: 'All dimensions together',
      width: '21%',
      cell: ({ severity }) => (
        <span className={isClear(severity.balanced) ? styles.clear : styles.words}>
          {severityWords(severity.balanced, missing)}
        </span>
      ),
    },
    {
      id: 'dimensions',
      label: 'By dimension',
      header: <LaneHead labels={labels} reach={reach} />,
      width: '24%',
      cell: (line) => <Lanes line={line} labels={labels} missing={missing} domain={[-reach, reach]} />,
    },
    {
      id: 'drift',
      label: 'Drift',
      width: '14%',
      cell: ({ profile }) => {
        if (profile === null) return <Quiet />
        const { verdict, rest } = driftWords(profile.drift)
        return (
          <>
            <span className={isClear(profile.drift) ? styles.clear : styles.words}>{verdict}</span>
            <div className={styles.second}>{rest}</div>
          </>
        )
      },
    },
    numberColumn('spread', 'Spread', spreadWords, ({ profile }) => profile?.spread.sd ?? null),
    numberColumn('notApplicable', 'N/A', notApplicableWords, ({ profile }) => profile?.notApplicable.mean ?? null),
    numberColumn('halo', 'Halo', haloWords, ({ profile }) => profile?.halo.r ?? null),
    numberColumn('time', 'Active time', timeWords, ({ profile }) => profile?.activeMs.median ?? null),
  ]
}

const Quiet = () => <span className={styles.words}>–</span>

function numberColumn(
  id: string,
  label: string,
  words: (profile: ReviewerLine['profile']) => NumberWords,
  sortBy: (line: ReviewerLine) => number | null,
): TableColumn<ReviewerLine> {
  return {
    id,
    label,
    sortBy,
    isNumber: true,
    cell: ({ profile }) => {
      const { value, interval } = words(profile)
      return (
        <>
          <span className={styles.number}>{value}</span>
          <div className={styles.second}>{interval}</div>
        </>
      )
    },
  }
}

function LaneHead({ labels, reach }: { labels: Record<Dimension, string>; reach: number }) {
  return (
    <span className={styles.laneHead}>
      <span className={styles.legend}>
        {DIMENSIONS.map((dimension) => (
          <span key={dimension}>
            <Glyph dimension={dimension} size={7} />
            {labels[dimension]}
          </span>
        ))}
      </span>
      <span className={styles.ends}>
        <span>{formatCount(reach)} stricter</span>
        <span>{formatCount(reach)} milder</span>
      </span>
    </span>
  )
}

interface LanesProps {
  line: ReviewerLine
  labels: Record<Dimension, string>
  missing: Reviewers['missing']
  domain: TrackDomain
}

function Lanes({ line: { severity }, labels, missing, domain }: LanesProps) {
  if (DIMENSIONS.every((dimension) => severity[dimension].value === null)) return <Quiet />
  return (
    <>
      <Track
        lanes={DIMENSIONS.map((dimension) => {
          const { value, low, high } = severity[dimension]
          return { dimension, mean: value, low, high, target: 0 }
        })}
        domain={domain}
        laneHeight={13}
        glyphSize={8}
      />
      <span className="visually-hidden">
        {DIMENSIONS.map((dimension) => `${labels[dimension]}: ${severityWords(severity[dimension], missing)}.`).join(
          ' ',
        )}
      </span>
    </>
  )
}

/** Points to each side of none that hold all intervals. */
function reachOf(rows: readonly ReviewerLine[]): number {
  const ends = rows.flatMap(({ severity }) =>
    DIMENSIONS.flatMap((dimension) => [
      Math.abs(severity[dimension].low ?? 0),
      Math.abs(severity[dimension].high ?? 0),
    ]),
  )
  return Math.max(5, Math.ceil(Math.max(0, ...ends) / 5) * 5)
}
