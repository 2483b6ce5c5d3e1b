import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listTemplates, publishTemplate } from '#contract/definition.ts'
import { type Definition, DIMENSIONS } from '#domain/definition/definition.ts'
import { call } from '#lib/apiClient.ts'
import { Glyph } from '#ui/Glyph.tsx'
import { Problem } from '#ui/Problem.tsx'
import classes from './Start.module.css'
import { TemplatePreview } from './TemplatePreview.tsx'

export function TemplateChoice({ onPublished }: { onPublished: () => void }) {
  const templates = useQuery({ queryKey: ['templates'], queryFn: () => call(listTemplates) })
  const [chosenId, setChosenId] = useState<string>()
  const [isPreviewing, setIsPreviewing] = useState(false)
  const publish = useMutation({
    mutationFn: (templateId: string) => call(publishTemplate, { body: { templateId } }),
    onSuccess: onPublished,
  })
  if (!templates.data) return <Problem error={templates.error} />
  const chosen = templates.data.find(({ id }) => id === chosenId) ?? templates.data[0]
  if (!chosen) return null
  return (
    <>
      <div className={classes.templates} role="radiogroup" aria-label="Definition">
        {templates.data.map(({ id, name, summary, definition }) => (
          <label key={id} className={classes.template}>
            <input type="radio" name="template" checked={chosen.id === id} onChange={() => setChosenId(id)} />
            <span>
              <span className={classes.templateName}>{name}</span>
              <span className="small sub">{summary}</span>
              <CriterionGlyphs definition={definition} />
            </span>
          </label>
        ))}
      </div>
      {isPreviewing && <TemplatePreview definition={chosen.definition} />}
      <Problem error={publish.error} />
      <div className={classes.actions}>
        <Button loading={publish.isPending} onClick={() => publish.mutate(chosen.id)}>
          Use “{chosen.name}”
        </Button>
        <Button variant="subtle" onClick={() => setIsPreviewing(!isPreviewing)} aria-expanded={isPreviewing}>
          {isPreviewing ? 'Hide the criteria' : 'Preview all criteria'}
        </Button>
      </div>
    </>
  )
}

function CriterionGlyphs({ definition: { criteria } }: { definition: Definition }) {
  const critical = criteria.filter((criterion) => criterion.isCritical).length
  return (
    <span className={classes.glyphs}>
      {DIMENSIONS.map((dimension) => (
        <span key={dimension} aria-hidden>
          {criteria
            .filter((criterion) => criterion.dimension === dimension)
            .map((criterion) => (
              <Glyph key={criterion.id} dimension={dimension} size={4} />
            ))}
        </span>
      ))}
      <span className="tiny mute">
        {criteria.length} criteria, {critical} critical
      </span>
    </span>
  )
}
