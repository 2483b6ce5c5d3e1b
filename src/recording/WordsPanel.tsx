import { Suspense } from 'react'
import { parallelPart } from '#lib/lazyPart.ts'
import type { Interaction } from '#contract/interactions.ts'
import type { Pins } from '#contract/reviews.ts'
import { HIDDEN_AGENT } from '#ui/hiddenAgent.ts'
import { isWritten } from './isWritten.ts'
import type { TextSelection } from './readSelection.ts'
import type { TextMark } from './splitByMarks.ts'
import { TurnSearchField } from './TurnSearchField.tsx'
import type { Player } from './usePlayer.ts'
import { useTurnSearch } from './useTurnSearch.ts'
import styles from './WordsPanel.module.css'

// Of a heard or a written interaction only one is shown; the review page is within its limit without the other.
const ThreadStrip = parallelPart(async () => (await import('./ThreadStrip.tsx')).ThreadStrip)
const ChatThread = parallelPart(async () => (await import('./ChatThread.tsx')).ChatThread)
const TranscriptView = parallelPart(async () => (await import('./TranscriptView.tsx')).TranscriptView)

interface WordsPanelProps {
  interaction: Interaction
  player: Player
  marks: TextMark[]
  timeZone: string
  /** How high it is, where the page says. */
  className?: string
  /** What can be done with the words, in a sentence. */
  hint?: string
  selectedTurn: number | null
  selectedAt?: number | null
  selections: number
  onSelectTurn: (turn: number) => void
  onSelectText?: (selection: TextSelection | null) => void
  pins?: Pins | undefined
  /** Absent where nothing can be pinned. */
  onPin?: ((turn: number, ms: number | null) => void) | undefined
}

const ignore = () => {}

/** What was said or written, with its search. */
export function WordsPanel(props: WordsPanelProps) {
  const { interaction, player, timeZone, className = '', hint, onSelectText = ignore, ...rest } = props
  const { transcript, recording, agent, channel } = interaction
  const search = useTurnSearch(transcript)
  const words = { ...rest, transcript, agentName: agent?.name ?? HIDDEN_AGENT, found: search.found, onSelectText }
  const isThread = isWritten(interaction)
  return (
    <>
      {isThread && (
        <Suspense fallback={null}>
          <ThreadStrip
            channel={channel}
            transcript={transcript}
            timeZone={timeZone}
            selectedTurn={rest.selectedTurn}
            onSelectTurn={rest.onSelectTurn}
          />
        </Suspense>
      )}
      <section className={`${styles.words} ${className}`} aria-labelledby="words">
        <header className={styles.head}>
          <h2 id="words">{isThread ? 'Conversation' : 'Transcript'}</h2>
          {hint !== undefined && <span className={styles.hint}>{hint}</span>}
          <TurnSearchField search={search} />
        </header>
        <Suspense fallback={null}>
          {isThread ? (
            <ChatThread
              {...words}
              player={null}
              timeZone={timeZone}
              isLetters={channel === 'email' || channel === 'ticket'}
            />
          ) : (
            <TranscriptView {...words} player={recording?.isPlayable ? player : null} />
          )}
        </Suspense>
      </section>
    </>
  )
}
