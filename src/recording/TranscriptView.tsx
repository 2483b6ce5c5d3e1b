import { useCallback, useMemo, useRef } from 'react'
import { byTurn } from './byTurn.ts'
import { turnFinder } from './findTurn.ts'
import { TranscriptRow } from './TranscriptRow.tsx'
import type { TranscriptProps } from './transcriptProps.ts'
import styles from './TranscriptView.module.css'
import { useFollowing } from './useFollowing.ts'
import { usePosition } from './usePosition.ts'
import { usePinCommand } from './usePinCommand.ts'
import { useRowWindow, useShownRow } from './useRowWindow.ts'
import { pointedAt, useShownWords } from './useShownWords.ts'
import { useSpokenWord } from './useSpokenWord.ts'
import { useTextSelection } from './useTextSelection.ts'

/** What was said, following the recording until the reader scrolls away. */
export function TranscriptView(props: TranscriptProps) {
  const {
    transcript,
    agentName,
    player,
    marks,
    found,
    selectedTurn,
    selectedAt,
    selections,
    onSelectTurn,
    onSelectText,
    pins,
    onPin,
  } = props
  const scroll = useRef<HTMLDivElement>(null)
  const findTurn = useMemo(() => turnFinder(transcript), [transcript])
  const spoken = usePosition(player, findTurn)
  const { isFollowing, setIsFollowing } = useFollowing(spoken)
  const rows = useRowWindow(scroll, transcript.length)
  const follows = isFollowing && found.current === null
  useShownRow(rows, follows ? spoken : null)
  useShownRow(rows, found.current?.turn ?? null)
  useShownRow(rows, selectedTurn, selections)
  useShownWords(rows, scroll, found.current ?? pointedAt(props), selections)
  const marksOf = useMemo(() => byTurn(marks), [marks])
  const hitsOf = useMemo(() => byTurn(found.hits), [found.hits])
  useSpokenWord(scroll, transcript, player)
  useTextSelection(scroll, onSelectText)
  usePinCommand(props, spoken)
  const seek = player?.seek
  const handlePin = useCallback(
    (turn: number, isHeard: boolean) => player && onPin?.(turn, isHeard ? player.getPositionMs() : null),
    [player, onPin],
  )
  const handlePick = useCallback(
    (turn: number, startMs: number | null) => {
      if (startMs !== null) seek?.(startMs)
      setIsFollowing(true)
      onSelectTurn(turn)
    },
    [seek, onSelectTurn, setIsFollowing],
  )
  const canPin = player !== null && onPin !== undefined
  const letGo = () => setIsFollowing(false)
  const canFollow = !isFollowing && found.current === null && player !== null && spoken !== null
  return (
    <div className={styles.frame}>
      <div
        ref={scroll}
        className={styles.scroll}
        role="group"
        aria-label="Transcript"
        tabIndex={0}
        onWheel={letGo}
        onTouchMove={letGo}
      >
        <ol className={styles.rows} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const turn = transcript[index]
            if (turn === undefined) return null
            return (
              <li
                key={index}
                ref={rows.measureElement}
                data-index={index}
                aria-setsize={transcript.length}
                aria-posinset={index + 1}
                className={styles.item}
                style={{ transform: `translateY(${start}px)` }}
              >
                <TranscriptRow
                  index={index}
                  turn={turn}
                  agentName={agentName}
                  marks={marksOf(index)}
                  hits={hitsOf(index)}
                  currentHit={found.current?.turn === index ? found.current.start : null}
                  pointedAt={index === selectedTurn ? (selectedAt ?? null) : null}
                  isSpoken={index === spoken}
                  isSelected={index === selectedTurn}
                  onPick={handlePick}
                  isPinned={pins?.[index] !== undefined}
                  onPin={canPin && (turn.startMs === null || pins?.[index] !== undefined) ? handlePin : undefined}
                />
              </li>
            )
          })}
        </ol>
      </div>
      {canFollow && (
        <button type="button" className={styles.follow} onClick={() => setIsFollowing(true)}>
          Follow the recording
        </button>
      )}
    </div>
  )
}
