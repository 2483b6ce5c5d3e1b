import { formatDuration } from '#lib/format.ts'
import { DIMENSION_HUE } from '#ui/dimensionStyle.ts'
import { Glyph } from '#ui/Glyph.tsx'
import type { PlacedMark } from './placeMarks.ts'
import styles from './Waveform.module.css'

interface MarkStripProps {
  marks: readonly PlacedMark[]
  durationMs: number
  onGo: (mark: PlacedMark) => void
}

/** Evidence over the waveform: glyph at its moment, label where there is room. */
export function MarkStrip({ marks, durationMs, onGo }: MarkStripProps) {
  return (
    <div className={styles.marks}>
      {marks.map((mark, index) => (
        <button
          // oxlint-disable-next-line react/no-array-index-key -- two marks may be alike; none keeps anything
          key={index}
          type="button"
          className={styles.mark}
          data-side={mark.side ?? 'none'}
          style={{ left: `${(mark.ms / durationMs) * 100}%`, color: DIMENSION_HUE[mark.dimension] }}
          aria-label={`${mark.label === '' ? 'Moment' : mark.label}, ${mark.dimension}, at ${formatDuration(mark.ms)}`}
          title={`${formatDuration(mark.ms)} ${mark.label}`}
          onClick={() => onGo(mark)}
        >
          <Glyph dimension={mark.dimension} size={8} />
          {mark.side !== null && <span>{mark.label}</span>}
        </button>
      ))}
    </div>
  )
}
