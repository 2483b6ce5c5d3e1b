import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { InteractionRow } from '#contract/interactions.ts'
import { useIsPhone } from '#lib/useIsPhone.ts'
import { formatDateTime } from '#lib/format.ts'
import { linkToInteraction, linkToReview } from '#lib/links.ts'
import { CHANNEL_LABEL } from '#ui/channelLabel.ts'
import { ChannelIcon } from '#ui/ChannelIcon.tsx'
import { DataTable } from '#ui/DataTable.tsx'
import { HIDDEN_AGENT } from '#ui/hiddenAgent.ts'
import { lengthWords, subjectWords } from '#ui/interactionWords.ts'
import type { TableColumn } from '#ui/tableColumn.ts'
import styles from './InteractionTable.module.css'
import { csatWords, STATE_LABEL } from './reviewWords.ts'

interface InteractionTableProps {
  rows: readonly InteractionRow[]
  timeZone: string
  /** null: this person picks nothing. */
  chosen: ReadonlySet<string> | null
  onToggle: (id: string) => void
}

/** As in the stylesheet. */
const CARD_HEIGHT = 92
const NEWEST_FIRST = { id: 'when', isDescending: true }

export function InteractionTable({ rows, timeZone, chosen, onToggle }: InteractionTableProps) {
  const isPhone = useIsPhone()
  const columns = useMemo(() => {
    const all = columnsOf(timeZone, chosen, onToggle)
    return isPhone ? all.filter(({ id }) => id === 'choose' || id === 'card') : all.filter(({ id }) => id !== 'card')
  }, [timeZone, chosen, onToggle, isPhone])
  return (
    <DataTable
      label="Interactions"
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      sort={NEWEST_FIRST}
      onSort={keepOrder}
      textOf={subjectWords}
      nothing="No interaction."
      {...(isPhone ? { cardHeight: CARD_HEIGHT } : {})}
    />
  )
}

/** The server's order: the list goes on where it ends. */
const keepOrder = () => {}

function columnsOf(
  timeZone: string,
  chosen: ReadonlySet<string> | null,
  onToggle: (id: string) => void,
): TableColumn<InteractionRow>[] {
  const columns: (TableColumn<InteractionRow> | null)[] = [
    chosen && {
      id: 'choose',
      label: 'Choose',
      header: <span className="visually-hidden">Choose</span>,
      width: '40px',
      cell: (row) => (
        <input
          type="checkbox"
          className={styles.choose}
          aria-label={`Choose ${subjectWords(row)}, ${row.externalId}`}
          checked={chosen.has(row.id)}
          disabled={!row.canPick}
          onChange={() => onToggle(row.id)}
        />
      ),
    },
    {
      id: 'what',
      label: 'Interaction',
      cell: (row) => <What row={row} />,
    },
    {
      id: 'card',
      label: 'Interaction',
      cell: (row) => (
        <span className={styles.row}>
          <What row={row} />
          <span className={styles.line}>
            {row.agent?.name ?? HIDDEN_AGENT}
            <span className={styles.quiet}>{row.agent === null ? 'Blind review' : (row.team?.name ?? 'No team')}</span>
          </span>
          <span className={styles.line}>
            <ReviewState row={row} />
            <span className={styles.quiet}>
              {[formatDateTime(row.startedAt, timeZone), lengthWords(row), row.csat && `CSAT ${csatWords(row.csat)}`]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        </span>
      ),
    },
    {
      id: 'agent',
      label: 'Agent',
      cell: ({ agent, team }) => (
        <span className={styles.agent}>
          {agent?.name ?? HIDDEN_AGENT}
          <span className={styles.second}>{agent === null ? 'Blind review' : (team?.name ?? 'No team')}</span>
        </span>
      ),
    },
    {
      id: 'when',
      label: 'When',
      cell: (row) => <span className={styles.quiet}>{formatDateTime(row.startedAt, timeZone)}</span>,
    },
    {
      id: 'length',
      label: 'Length',
      isNumber: true,
      cell: (row) => <span className={styles.quiet}>{lengthWords(row)}</span>,
    },
    { id: 'csat', label: 'CSAT', isNumber: true, cell: ({ csat }) => csatWords(csat) },
    { id: 'state', label: 'Review', cell: (row) => <ReviewState row={row} /> },
  ]
  return columns.filter((column) => column !== null)
}

function What({ row }: { row: InteractionRow }) {
  return (
    <span className={styles.what}>
      <ChannelIcon channel={row.channel} size={17} />
      <span>
        <Link to={linkToInteraction(row.id)} className={styles.subject}>
          {subjectWords(row)}
        </Link>
        <span className={styles.second}>
          {CHANNEL_LABEL[row.channel]} · {row.externalId}
        </span>
      </span>
    </span>
  )
}

function ReviewState({ row: { state, reviewId } }: { row: InteractionRow }) {
  const words = STATE_LABEL[state]
  if (state === 'none') return <span className={styles.quiet}>{words}</span>
  return reviewId === null ? (
    words
  ) : (
    <Link to={linkToReview(reviewId)} className="link">
      {words}
    </Link>
  )
}
