import { Fragment } from 'react'
import type { Evidence } from '#domain/scoring/answer.ts'
import { EvidenceChip } from '#recording/EvidenceChip.tsx'
import styles from './Reveal.module.css'
import { sideWords } from './revealWords.ts'
import type { RatedAnswer, RevealRow, Side } from './toRevealRows.ts'

interface SidesSawProps {
  row: RevealRow
  whenOf: (evidence: Evidence) => string
  onJump: (evidence: Evidence) => void
}

/** What those who rated low heard or read, beside those who rated high. */
export function SidesSaw({ row, ...ways }: SidesSawProps) {
  if (row.sides.length === 0) return <p className="sub">All who rated it gave the same rating.</p>
  return (
    <div className={styles.sides}>
      {row.sides.map((side) => (
        <OneSide key={sideWords(side)} side={side} {...ways} />
      ))}
    </div>
  )
}

function OneSide({ side, ...ways }: { side: Side } & Omit<SidesSawProps, 'row'>) {
  return (
    <div>
      <h3 className={styles.sideHead}>Rated {sideWords(side)}</h3>
      <ul>
        {side.answers.map((rated) => (
          <Saw key={rated.rater.id} rated={rated} {...ways} />
        ))}
      </ul>
    </div>
  )
}

function Saw({ rated: { rater, answer }, whenOf, onJump }: { rated: RatedAnswer } & Omit<SidesSawProps, 'row'>) {
  return (
    <li className={styles.saw}>
      <b>{rater.name}</b>
      {answer.note.trim() === '' ? '' : `: “${answer.note.trim()}”`}{' '}
      {answer.evidence.map((evidence, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same moment may be attached twice
        <Fragment key={at}>
          <EvidenceChip when={whenOf(evidence)} label={evidence.label} onJump={() => onJump(evidence)} />{' '}
        </Fragment>
      ))}
    </li>
  )
}
