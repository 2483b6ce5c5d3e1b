import type { TranscriptTurn } from '#contract/interactions.ts'
import type { Channel } from '#domain/definition/definition.ts'
import { messageSignals } from '#domain/transcript/messageSignals.ts'
import { formatTime, formatWait } from '#lib/format.ts'
import { stripDots, type StripDot } from './stripDots.ts'
import styles from './ThreadStrip.module.css'

interface ThreadStripProps {
  channel: Channel
  transcript: readonly TranscriptTurn[]
  timeZone: string
  selectedTurn: number | null
  onSelectTurn: (turn: number) => void
}

/** Who wrote when: a lane for each side, and where the customer waited for an answer. */
export function ThreadStrip({ channel, transcript, timeZone, selectedTurn, onSelectTurn }: ThreadStripProps) {
  const strip = stripDots(transcript)
  if (!strip) return null
  const { firstReplyMs, longestGapMs } = messageSignals(channel, transcript)
  const dots = (isAgent: boolean) =>
    strip.dots
      .filter((dot) => dot.isAgent === isAgent)
      .map((dot) => (
        <Dot
          key={dot.turn}
          dot={dot}
          name={`Message by ${isAgent ? 'the agent' : 'the customer'}, ${formatTime(dot.at, timeZone)}`}
          isSelected={dot.turn === selectedTurn}
          onSelect={() => onSelectTurn(dot.turn)}
        />
      ))
  return (
    <section className={styles.strip} aria-labelledby="who-wrote-when">
      <header>
        <h2 id="who-wrote-when">Who wrote when</h2>
        {firstReplyMs !== null && <Measure name="First reply" ms={firstReplyMs} />}
        {strip.medianReplyMs !== null && <Measure name="Median reply" ms={strip.medianReplyMs} />}
        {longestGapMs !== null && <Measure name="Longest gap" ms={longestGapMs} />}
      </header>
      <div className={styles.lane}>
        <b>Agent</b>
        <div>
          {strip.waits.map(({ from, to }) => (
            <i key={from} style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }} />
          ))}
          {dots(true)}
        </div>
      </div>
      <div className={styles.lane}>
        <span>Customer</span>
        <div>{dots(false)}</div>
      </div>
    </section>
  )
}

function Measure({ name, ms }: { name: string; ms: number }) {
  return (
    <span>
      {name} <b>{formatWait(ms)}</b>
    </span>
  )
}

interface DotProps {
  dot: StripDot
  name: string
  isSelected: boolean
  onSelect: () => void
}

function Dot({ dot, name, isSelected, onSelect }: DotProps) {
  return (
    <button
      type="button"
      // The messages themselves are in the thread, in order; here they would be a long row of stops for the tab key.
      tabIndex={-1}
      className={styles.dot}
      data-agent={dot.isAgent || undefined}
      data-selected={isSelected || undefined}
      style={{ left: `${dot.share * 100}%` }}
      aria-label={name}
      title={name}
      onClick={onSelect}
    />
  )
}
