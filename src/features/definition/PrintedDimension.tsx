import type { Definition, Dimension } from '#domain/definition/definition.ts'
import { formatShare } from '#lib/format.ts'
import { Glyph } from '#ui/Glyph.tsx'
import { criteriaOf } from './criteriaOf.ts'
import { anchorAt, LEVELS } from './criterionWords.ts'
import classes from './PrintSheet.module.css'

/** One dimension of the page: each criterion a line with what one sees at low, middle and high. */
export function PrintedDimension({ dimension, definition }: { dimension: Dimension; definition: Definition }) {
  const { label, statement } = definition.dimensions[dimension]
  return (
    <table className={classes.table} data-dimension={dimension}>
      <colgroup>
        <col className={classes.names} />
        <col className={classes.weights} />
      </colgroup>
      <thead>
        <tr>
          <th colSpan={2}>
            <span className={classes.label}>
              <Glyph dimension={dimension} size={8} />
              {label}
            </span>
          </th>
          <th colSpan={LEVELS.length} className={classes.meaning}>
            {statement}
          </th>
        </tr>
      </thead>
      <tbody>
        {criteriaOf(definition, dimension).map(({ criterion, share }) => (
          <tr key={criterion.id}>
            <th scope="row">
              {criterion.label}
              {criterion.isCritical && <span className={classes.critical}> critical</span>}
            </th>
            <td className={classes.weight}>{criterion.weight === 0 ? '–' : formatShare(share)}</td>
            {LEVELS.map(({ level }) => (
              <td key={level}>{anchorAt(criterion, level)?.text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
