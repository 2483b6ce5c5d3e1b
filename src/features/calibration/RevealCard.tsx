import { IconCheck, IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import type { Agreed } from '#contract/calibrationAgreements.ts'
import type { Evidence } from '#domain/scoring/answer.ts'
import { Glyph } from '#ui/Glyph.tsx'
import { GaugeDot, RatingDots } from './RatingDots.tsx'
import styles from './Reveal.module.css'
import { agreedRating, agreedWords, spreadWords } from './revealWords.ts'
import { SidesSaw } from './SidesSaw.tsx'
import type { RevealRow } from './toRevealRows.ts'

interface RevealCardProps {
  rows: readonly RevealRow[]
  hasGauge: boolean
  whenOf: (evidence: Evidence) => string
  onJump: (evidence: Evidence) => void
  agreedOf: (row: RevealRow) => Agreed | undefined
  /** What was agreed in words, or where it is recorded. */
  renderAgreed: (row: RevealRow) => ReactNode
}

/** Criterion by criterion who rated what, the widest disagreement first and open. */
export function RevealCard({ rows, hasGauge, ...ways }: RevealCardProps) {
  const titleId = useId()
  const [openId, setOpenId] = useState(() => (rows[0] && rows[0].steps > 0 ? rows[0].criterion.id : null))
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <header className={styles.head}>
        <div>
          <h2 id={titleId}>Widest disagreement first</h2>
          <p className={styles.key}>
            one dot per reviewer{hasGauge && ', '}
            {hasGauge && <GaugeDot />}
            {hasGauge && 'gauge'}
          </p>
        </div>
        <div className={styles.scale} aria-hidden>
          {[1, 2, 3, 4, 5].map((rating) => (
            <span key={rating}>{rating}</span>
          ))}
        </div>
        <span className={styles.key}>spread</span>
        <span className={styles.key}>agreed</span>
      </header>
      <ul>
        {rows.map((row) => (
          <Row
            key={row.criterion.id}
            row={row}
            isOpen={row.criterion.id === openId}
            onToggle={() => setOpenId((before) => (before === row.criterion.id ? null : row.criterion.id))}
            {...ways}
          />
        ))}
      </ul>
    </section>
  )
}

interface RowProps extends Omit<RevealCardProps, 'rows' | 'hasGauge'> {
  row: RevealRow
  isOpen: boolean
  onToggle: () => void
}

function Row({ row, isOpen, onToggle, agreedOf, renderAgreed, ...ways }: RowProps) {
  const { criterion, steps } = row
  const panelId = useId()
  const Icon = isOpen ? IconChevronDown : IconChevronRight
  return (
    <li className={styles.row} data-open={isOpen || undefined}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.name}
          data-wide={steps > 1 || undefined}
          aria-expanded={isOpen}
          aria-controls={panelId}
          onClick={onToggle}
        >
          <Glyph dimension={criterion.dimension} size={8} />
          <span>{criterion.label}</span>
          <Icon size={14} stroke={1.7} aria-hidden />
        </button>
        <RatingDots row={row} agreed={agreedRating(row, agreedOf(row))} />
        <span className={styles.spread} data-wide={steps > 1 || undefined}>
          {spreadWords(row)}
        </span>
        <AgreedMark words={agreedWords(row, agreedOf(row))} />
      </div>
      <div id={panelId} hidden={!isOpen} className={styles.panel}>
        {isOpen && (
          <>
            <SidesSaw row={row} {...ways} />
            {renderAgreed(row)}
          </>
        )}
      </div>
    </li>
  )
}

function AgreedMark({ words }: { words: string | null }) {
  return (
    <span className={styles.agreed}>
      {words !== null && <IconCheck size={15} stroke={1.8} aria-hidden />}
      {words ?? <span className="visually-hidden">not agreed yet</span>}
    </span>
  )
}
