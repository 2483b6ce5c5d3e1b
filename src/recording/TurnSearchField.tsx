import { IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { formatCount } from '#lib/format.ts'
import { Keycap } from '#ui/Keycap.tsx'
import { MOST_HITS } from './findInTurns.ts'
import type { TurnSearch } from './useTurnSearch.ts'
import styles from './WordsPanel.module.css'

/** Finds words in what was said; a quiet button until it is needed. */
export function TurnSearchField({ search }: { search: TurnSearch }) {
  const { input, isOpen, query, place, found, open, close, type, step } = search
  if (!isOpen) {
    return (
      <button type="button" className={styles.opener} onClick={open}>
        <IconSearch size={15} stroke={1.6} aria-hidden /> Search <Keycap keys="/" />
      </button>
    )
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.search} role="search">
      <IconSearch size={15} stroke={1.6} aria-hidden />
      <input
        ref={input}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it is shown because somebody asked for it
        autoFocus
        type="text"
        aria-label="Search what was said"
        value={query}
        onChange={(event) => type(event.target.value)}
        onKeyDown={handleKeyDown}
      />
      <span role="status" className={styles.count}>
        {query.trim() !== '' && countWords(place, found.hits.length)}
      </span>
      <button type="button" aria-label="Match before" disabled={place === 0} onClick={() => step(-1)}>
        <IconChevronUp size={16} stroke={1.6} />
      </button>
      <button type="button" aria-label="Next match" disabled={place === 0} onClick={() => step(1)}>
        <IconChevronDown size={16} stroke={1.6} />
      </button>
      <button type="button" aria-label="Close the search" onClick={close}>
        <IconX size={15} stroke={1.6} />
      </button>
    </div>
  )
}

function countWords(place: number, hits: number): string {
  if (hits === 0) return 'not found'
  return `${formatCount(place)} of ${formatCount(hits)}${hits === MOST_HITS ? ' or more' : ''}`
}
