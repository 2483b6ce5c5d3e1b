import { formatShare } from '#lib/format.ts'
import { DIMENSION_HUE } from '#ui/dimensionStyle.ts'
import { Glyph } from '#ui/Glyph.tsx'
import { RateText } from '#ui/RateText.tsx'
import styles from './CompleteServiceCard.module.css'
import { type ShortfallPart, shortfallSentence } from './toShortfallParts.ts'

interface ShortfallBarProps {
  parts: readonly ShortfallPart[]
  onOpen: (part: ShortfallPart['id']) => void
}

/** All interactions as one bar; every part opens the reviews it counts. */
export function ShortfallBar({ parts, onOpen }: ShortfallBarProps) {
  const complete = parts.find(({ id }) => id === 'complete')
  const short = parts.filter(({ id }) => id !== 'complete')
  const rest = complete?.value.rate == null || complete.value.low === null ? null : 1 - complete.value.rate
  return (
    <div>
      <h3 className={styles.heading}>
        {rest === null ? 'Where service falls short' : `Where the other ${formatShare(rest)} fall short`}
      </h3>
      <div className={styles.bar} aria-hidden>
        {parts
          .filter(({ value }) => value.k > 0)
          .map(({ id, dimension, value }) => (
            <span
              key={id}
              className={styles[id === 'complete' ? 'complete' : 'part']}
              style={{ flexGrow: value.k, background: hueOf(id, dimension) }}
            >
              {id === 'complete' && rest !== null && (
                <b>
                  {formatShare(1 - rest)} <i>complete</i>
                </b>
              )}
            </span>
          ))}
      </div>
      <ul className={styles.legend}>
        {short.map((part) => (
          <li key={part.id}>
            <button type="button" onClick={() => onOpen(part.id)} title="Open the reviews">
              <span className={styles.glyph}>
                {part.dimension === null ? (
                  <i className={styles.several} />
                ) : (
                  <Glyph dimension={part.dimension} size={8} />
                )}
              </span>
              <span>
                <span className={styles.name}>{part.label}</span>
                <br />
                <RateText value={part.value} hasCount />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.words}>{shortfallSentence(parts)}</p>
    </div>
  )
}

function hueOf(id: ShortfallPart['id'], dimension: ShortfallPart['dimension']): string {
  if (dimension !== null) return DIMENSION_HUE[dimension]
  return id === 'complete' ? 'var(--sunken)' : 'var(--mark)'
}
