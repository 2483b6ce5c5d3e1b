import type { Definition } from '#domain/definition/definition.ts'
import { statementParts } from '#domain/definition/statementParts.ts'
import { DIMENSION_HUE } from '#ui/dimensionStyle.ts'
import { Glyph } from '#ui/Glyph.tsx'
import classes from './MarkedStatement.module.css'

/** Keeps a mark on the line of its first word. */
const JOINED = '\u2060'

/** The statement with what it says of each dimension in that one's hue, below its shape, named for who hears it. */
export function MarkedStatement({ definition }: { definition: Definition }) {
  return statementParts(definition).map(({ text, dimension }, index) =>
    dimension === null ? (
      text
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- a piece of text has no other name
      <span key={index} data-words={dimension} style={{ color: DIMENSION_HUE[dimension] }}>
        <span className={classes.mark}>
          <Glyph dimension={dimension} size={9} />
        </span>
        {JOINED}
        {text}
        <span className="visually-hidden"> ({definition.dimensions[dimension].label})</span>
      </span>
    ),
  )
}
