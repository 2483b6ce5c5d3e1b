import type { Definition, Dimension } from '#domain/definition/definition.ts'
import { Glyph } from '#ui/Glyph.tsx'
import { criteriaOf } from './criteriaOf.ts'
import { anchorAt } from './criterionWords.ts'
import classes from './PrintSheet.module.css'

/** One dimension of the poster: what it means, and what one sees when each criterion is fully met. */
export function PosterDimension({ dimension, definition }: { dimension: Dimension; definition: Definition }) {
  const { label, statement } = definition.dimensions[dimension]
  return (
    <section className={classes.column} data-dimension={dimension}>
      <p className={classes.label}>
        <Glyph dimension={dimension} size={14} />
        {label}
      </p>
      <p className={classes.meaning}>{statement}</p>
      <ul>
        {criteriaOf(definition, dimension).map(({ criterion }) => (
          <li key={criterion.id}>
            <b>{criterion.label}</b>
            <span>{anchorAt(criterion, 'high')?.text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
