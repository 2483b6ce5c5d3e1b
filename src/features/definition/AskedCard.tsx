import { useQuery } from '@tanstack/react-query'
import type { Definition } from '#domain/definition/definition.ts'
import { Card } from '#ui/Card.tsx'
import { exemplarsQuery } from './api.ts'
import { ratingWord } from './criterionWords.ts'
import classes from './Definition.module.css'
import { ExemplarView } from './ExemplarView.tsx'

/** Asks an agent whether everybody may see a moment of theirs, where it can be heard and answered at once. */
export function AskedCard({ criteria }: Pick<Definition, 'criteria'>) {
  const asked = (useQuery(exemplarsQuery).data ?? []).filter(({ isOwn, consent }) => isOwn && consent === 'asked')
  return asked.map((exemplar) => (
    <Card key={exemplar.id} title="A moment of yours as an example">
      <div className={classes.reading}>
        <p className="sub">
          It shows {ratingWord(exemplar.rating)} on “
          {criteria.find(({ id }) => id === exemplar.criterionId)?.label ?? 'a former criterion'}”.
        </p>
        <ExemplarView exemplar={exemplar} />
      </div>
    </Card>
  ))
}
