import { IconGripVertical } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { moved, placedAt } from './moved.ts'
import classes from './Pulses.module.css'

interface OrderedSentencesProps {
  sentences: readonly { id: string; text: string }[]
  onOrder: (ids: readonly string[]) => void
}

/** In which order the definition names them: dragged, or moved by the arrows. */
export function OrderedSentences({ sentences, onOrder }: OrderedSentencesProps) {
  const [dragged, setDragged] = useState<string | null>(null)
  const [news, setNews] = useState('')
  const ids = sentences.map(({ id }) => id)
  const handleKey = (event: KeyboardEvent<HTMLButtonElement>, id: string) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    const grip = event.currentTarget
    const next = moved(ids, id, event.key === 'ArrowUp' ? -1 : 1)
    // An element that moves in the page loses the keyboard.
    flushSync(() => onOrder(next))
    grip.focus()
    setNews(`Now ${next.indexOf(id) + 1} of ${next.length}.`)
  }
  return (
    <div className={classes.ordered}>
      <p className={classes.legend}>In which order does our definition name them?</p>
      <ol aria-label="Your order">
        {sentences.map(({ id, text }, index) => (
          <li
            key={id}
            data-dragged={id === dragged || undefined}
            onDragOver={(event) => {
              if (dragged !== null) event.preventDefault()
            }}
            onDrop={(event) => {
              if (dragged === null) return
              event.preventDefault()
              onOrder(placedAt(ids, dragged, id))
            }}
          >
            <button
              type="button"
              className={classes.grip}
              draggable
              onDragStart={() => setDragged(id)}
              onDragEnd={() => setDragged(null)}
              onKeyDown={(event) => handleKey(event, id)}
              aria-label={`Move “${text}”: arrow up, arrow down`}
            >
              <IconGripVertical size={16} stroke={1.7} aria-hidden />
            </button>
            <span className="mute">{index + 1}</span>
            <span>{text}</span>
            <span className={classes.steps}>
              {/* Touch can neither drag nor press arrows; the keyboard has the grip. */}
              <button
                type="button"
                tabIndex={-1}
                aria-hidden
                disabled={index === 0}
                onClick={() => onOrder(moved(ids, id, -1))}
              >
                ↑
              </button>
              <button
                type="button"
                tabIndex={-1}
                aria-hidden
                disabled={index === ids.length - 1}
                onClick={() => onOrder(moved(ids, id, 1))}
              >
                ↓
              </button>
            </span>
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {news}
      </p>
    </div>
  )
}
