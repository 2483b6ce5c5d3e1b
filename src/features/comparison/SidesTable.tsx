import { formatCount } from '#lib/format.ts'
import { Glyph } from '#ui/Glyph.tsx'
import { MeanText } from '#ui/MeanText.tsx'
import { RateText } from '#ui/RateText.tsx'
import { DifferenceTrack, reachOf } from './DifferenceTrack.tsx'
import type { Measure } from './measures.ts'
import styles from './Sides.module.css'

interface SidesTableProps {
  measures: readonly Measure[]
  names: { one: string; other: string }
  onOpen: (side: 'one' | 'other') => void
}

/** Both sides and their difference, a line a measure; each number opens the reviews it is made of. */
export function SidesTable({ measures, names, onOpen }: SidesTableProps) {
  const reach = reachOf(measures.map(({ difference }) => difference))
  return (
    // Scrolls by keyboard too, hence the tab stop.
    <section className={styles.scroll} aria-label="Side by side, table" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">{names.one.replace(/,$/u, '')}</th>
            <th scope="col">{names.other}</th>
            <th scope="col" className={styles.wide}>
              Difference, {reach} points to each side
            </th>
            <th scope="col" className={styles.wide}>
              In words
            </th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <tr key={measure.id}>
              <th scope="row">
                <span className={styles.measure}>
                  {measure.dimension && <Glyph dimension={measure.dimension} size={8} />}
                  {measure.label}
                </span>
              </th>
              <td>
                <Side measure={measure} side="one" name={names.one} onOpen={onOpen} />
              </td>
              <td>
                <Side measure={measure} side="other" name={names.other} onOpen={onOpen} />
              </td>
              <td>
                <DifferenceTrack difference={measure.difference} dimension={measure.dimension} reach={reach} />
              </td>
              <td className={styles.words}>{measure.words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface SideProps {
  measure: Measure
  side: 'one' | 'other'
  name: string
  onOpen: (side: 'one' | 'other') => void
}

function Side({ measure, side, name, onOpen }: SideProps) {
  const mean = measure[side]
  const rate = side === 'one' ? measure.oneRate : measure.otherRate
  const n = mean?.n ?? rate?.n ?? 0
  return (
    <button type="button" className={styles.open} title="Open the reviews" onClick={() => onOpen(side)}>
      <span className="visually-hidden">
        {measure.label}, {name}:{' '}
      </span>
      {mean && <MeanText value={mean} hasCount />}
      {rate && (
        <>
          <RateText value={rate} /> <span className={styles.quiet}>n {formatCount(n)}</span>
        </>
      )}
    </button>
  )
}
