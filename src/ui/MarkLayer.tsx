import { type KeyboardEvent, type Ref, useState } from 'react'
import styles from './MarkLayer.module.css'

/** One mark of a chart over time. */
interface LayerMark {
  /** Names it among all marks of the chart. */
  id: string
  /** Which place of the axis, counted from 0. */
  x: number
  /** Pixels from the top of the plot. */
  top: number
  /** When it was, and what it says. */
  when: string
  words: string
}

interface MarkLayerProps {
  /** What the marks are of, before the words of each. */
  label: string
  /** Names all of them together. */
  groupLabel: string
  layer?: Ref<HTMLDivElement>
  marks: readonly LayerMark[]
  /** Places of the axis. */
  places: number
  left: number
  right: number
  /** The one mark in the tab order. */
  stop: string | null
  onVisit: (id: string) => void
  onOpen: (id: string) => void
  onKeyDown?: (event: KeyboardEvent) => void
}

/** A button over every mark, as wide as its place: what pointing, keys and screen readers meet. */
export function MarkLayer(props: MarkLayerProps) {
  const { label, groupLabel, layer, marks, places, stop, onVisit, onOpen } = props
  const [shown, setShown] = useState<string | null>(null)
  const tip = marks.find(({ id }) => id === shown)
  return (
    <div
      ref={layer}
      className={styles.layer}
      style={{ left: props.left, right: props.right }}
      role="group"
      aria-label={groupLabel}
      onKeyDown={props.onKeyDown}
    >
      {marks.map(({ id, x, top, when, words }) => (
        <button
          key={id}
          type="button"
          className={styles.mark}
          style={{ left: `${(x / places) * 100}%`, width: `${100 / places}%` }}
          data-mark={id}
          tabIndex={id === stop ? 0 : -1}
          aria-label={`${label}, ${when}: ${words}. Open its reviews`}
          onClick={() => onOpen(id)}
          onFocus={() => {
            onVisit(id)
            setShown(id)
          }}
          onBlur={() => setShown(null)}
          onMouseEnter={() => setShown(id)}
          onMouseLeave={() => setShown(null)}
        >
          <span className={styles.ring} style={{ top }} />
        </button>
      ))}
      {tip && <Tip label={label} mark={tip} share={(tip.x + 0.5) / places} />}
    </div>
  )
}

/** Says nothing the button’s name does not say, hence hidden from screen readers. */
function Tip({ label, mark: { top, when, words }, share }: { label: string; mark: LayerMark; share: number }) {
  const shift = share < 0.2 ? '0' : share > 0.8 ? '-100%' : '-50%'
  return (
    <div
      className={styles.tip}
      style={{ left: `${share * 100}%`, top: top + 12, transform: `translateX(${shift})` }}
      aria-hidden
    >
      <b>{when}</b>
      <span>
        {label} {words}
      </span>
      <i>Open the reviews</i>
    </div>
  )
}
