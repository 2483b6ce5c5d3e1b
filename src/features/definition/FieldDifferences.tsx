import type { FieldChange } from '#domain/definition/compare/difference.ts'
import classes from './DifferenceView.module.css'
import { fieldName, valueWords } from './fieldNames.ts'
import { WordsMarked } from './WordsMarked.tsx'

/** Before on the left, after on the right; where both are texts, their words are marked. */
export function FieldDifferences({ changes }: { changes: readonly FieldChange[] }) {
  if (changes.length === 0) return null
  return (
    <dl className={classes.fields}>
      {changes.map((change) => (
        <div key={change.field}>
          <dt>{fieldName(change.field)}</dt>
          {change.kind === 'words' ? (
            <>
              <dd>
                <WordsMarked words={change.words.filter(({ kind }) => kind !== 'added')} />
              </dd>
              <dd>
                <WordsMarked words={change.words.filter(({ kind }) => kind !== 'removed')} />
              </dd>
            </>
          ) : (
            <>
              <dd>
                <WordsMarked words={[{ kind: 'removed', text: valueWords(change.before) }]} />
              </dd>
              <dd>
                <WordsMarked words={[{ kind: 'added', text: valueWords(change.after) }]} />
              </dd>
            </>
          )}
        </div>
      ))}
    </dl>
  )
}
