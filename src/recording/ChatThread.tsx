import { useMemo, useRef } from 'react'
import type { TranscriptTurn } from '#contract/interactions.ts'
import { formatLongDay, formatTime } from '#lib/format.ts'
import { byTurn } from './byTurn.ts'
import styles from './ChatThread.module.css'
import { ChatBubble } from './ChatBubble.tsx'
import { GapLine } from './GapLine.tsx'
import type { Stretch, TextMark } from './splitByMarks.ts'
import { type ThreadRow, threadRows } from './threadRows.ts'
import type { TranscriptProps } from './transcriptProps.ts'
import { useRowWindow, useShownRow } from './useRowWindow.ts'
import { pointedAt, useShownWords } from './useShownWords.ts'
import { useTextSelection } from './useTextSelection.ts'
import type { Found } from './useTurnSearch.ts'

interface ChatThreadProps extends TranscriptProps {
  timeZone: string
  /** E-mails and tickets: they repeat what they answer, and take the width. */
  isLetters?: boolean
}

/** What was written: bubbles with their times, long waits between them. */
export function ChatThread(props: ChatThreadProps) {
  const { transcript, marks, found, selectedTurn, selections, onSelectText, timeZone } = props
  const scroll = useRef<HTMLDivElement>(null)
  const thread = useMemo(() => threadRows(transcript, timeZone), [transcript, timeZone])
  const marksOf = useMemo(() => byTurn(marks), [marks])
  const hitsOf = useMemo(() => byTurn(found.hits), [found.hits])
  const rows = useRowWindow(scroll, thread.length)
  useShownRow(rows, rowOfTurn(thread, selectedTurn), selections)
  useShownRow(rows, rowOfTurn(thread, found.current?.turn ?? null))
  useShownWords(rows, scroll, found.current ?? pointedAt(props), selections)
  useTextSelection(scroll, onSelectText)
  return (
    <div ref={scroll} className={styles.scroll} role="group" aria-label="Conversation" tabIndex={0}>
      <ol className={styles.rows} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const row = thread[index]
          if (row === undefined) return null
          return (
            <li
              key={index}
              ref={rows.measureElement}
              data-index={index}
              aria-setsize={thread.length}
              aria-posinset={index + 1}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ThreadItem row={row} {...props} marksOf={marksOf} hitsOf={hitsOf} />
            </li>
          )
        })}
      </ol>
    </div>
  )
}

interface ThreadItemProps {
  row: ThreadRow
  transcript: TranscriptTurn[]
  agentName: string
  selectedTurn: number | null
  selectedAt?: number | null
  onSelectTurn: (turn: number) => void
  timeZone: string
  marksOf: (turn: number) => readonly TextMark[]
  hitsOf: (turn: number) => readonly Stretch[]
  found: Found
  isLetters?: boolean
}

function ThreadItem({
  row,
  transcript,
  timeZone,
  marksOf,
  hitsOf,
  found,
  selectedTurn,
  selectedAt = null,
  ...rest
}: ThreadItemProps) {
  if (row.kind === 'day') return <p className={styles.day}>{dayWords(row.at, timeZone)}</p>
  if (row.kind === 'gap') return <GapLine gap={row} />
  const turn = transcript[row.turn]
  if (turn === undefined) return null
  return (
    <ChatBubble
      index={row.turn}
      turn={turn}
      time={turn.at === null ? null : formatTime(turn.at, timeZone)}
      marks={marksOf(row.turn)}
      hits={hitsOf(row.turn)}
      currentHit={found.current?.turn === row.turn ? found.current.start : null}
      pointedAt={row.turn === selectedTurn ? selectedAt : null}
      isSelected={row.turn === selectedTurn}
      agentName={rest.agentName}
      isLetter={rest.isLetters ?? false}
      onSelectTurn={rest.onSelectTurn}
    />
  )
}

const dayWords = (at: number, timeZone: string) => `${formatLongDay(at, timeZone)}, ${formatTime(at, timeZone)}`

function rowOfTurn(thread: readonly ThreadRow[], turn: number | null): number | null {
  const row = turn === null ? -1 : thread.findIndex((each) => each.kind === 'turn' && each.turn === turn)
  return row === -1 ? null : row
}
