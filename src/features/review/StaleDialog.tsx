import { Button, Modal } from '@mantine/core'
import { useMemo, useState } from 'react'
import { type DraftPart, mergeDrafts, type Written } from '#domain/scoring/mergeDrafts.ts'
import { ClashChoice } from './ClashChoice.tsx'
import { clashRows } from './clashRows.ts'
import type { Card } from './draft.ts'
import { partNames } from './partWords.ts'
import styles from './StaleDialog.module.css'

interface StaleDialogProps {
  card: Card
  draft: Written
  current: Written
  /** What both go on from; null when it is not known. */
  base: Written | null
  from: 'server' | 'window' | 'left'
  onChoose: (takesTheirs: ReadonlySet<DraftPart>) => void
}

const WHERE = {
  server: 'Perhaps on another device.',
  window: 'In another window of this browser.',
  left: 'Neither of them reached the server.',
}

/** What both changed differently, beside each other; the rest is put together by itself. */
export function StaleDialog({ card, draft, current, base, from, onChoose }: StaleDialogProps) {
  const { criteria } = card.definition
  const { clashes, taken } = useMemo(() => mergeDrafts(base, draft, current), [base, draft, current])
  const [chosen, setChosen] = useState<ReadonlyMap<DraftPart, boolean>>(new Map())
  const there = from === 'left' ? 'Left by the other' : 'Stored'
  const left = clashes.filter((part) => !chosen.has(part)).length
  const choose = (takesTheirs: (part: DraftPart) => boolean) => onChoose(new Set(clashes.filter(takesTheirs)))
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size={640}
      title={from === 'left' ? 'Two windows left unsent changes' : 'This draft was changed elsewhere'}
    >
      <p className="sub">
        {WHERE[from]} {clashes.length === 1 ? 'One thing was' : `${clashes.length} things were`} changed in both; choose
        which to go on with.
        {taken.length > 0 && ` ${partNames(criteria, taken)}: changed there only, and added.`}
      </p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label="Where they differ" data-autofocus>
        {clashRows(criteria, draft, current, clashes).map((row) => (
          <ClashChoice
            key={row.part}
            row={row}
            there={there}
            takesTheirs={chosen.get(row.part) ?? null}
            onChoose={(takes) => setChosen((before) => new Map(before).set(row.part, takes))}
          />
        ))}
      </div>
      <div className={styles.actions}>
        {clashes.length > 1 && left > 0 && <span className={styles.left}>{left} left to choose</span>}
        <Button variant="default" onClick={() => choose(() => true)}>
          {from === 'left' ? 'Take the other' : 'Take the stored one'}
        </Button>
        <Button variant={left === 0 ? 'default' : 'filled'} onClick={() => choose(() => false)}>
          Keep what is here
        </Button>
        {left === 0 && <Button onClick={() => choose((part) => chosen.get(part) ?? false)}>Go on with these</Button>}
      </div>
    </Modal>
  )
}
