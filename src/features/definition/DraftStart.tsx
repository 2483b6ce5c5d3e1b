import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { startDefinitionDraft } from '#contract/definitionDrafts.ts'
import { call } from '#lib/apiClient.ts'
import { definitionQuery } from '#lib/definition.ts'
import { formatDateTime } from '#lib/format.ts'
import { useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { Page } from '#ui/Page.tsx'
import { Problem } from '#ui/Problem.tsx'
import { draftsQuery, templatesQuery } from './api.ts'
import classes from './DraftStart.module.css'
import { ScorecardImport } from './ScorecardImport.tsx'

type From = z.input<typeof startDefinitionDraft.body>['from']

/** Goes on with a draft, or begins one: from what is published, from a template, from another tool's scorecard. */
export function DraftStart({ onOpen }: { onOpen: (id: string) => void }) {
  const drafts = useQuery(draftsQuery)
  const published = useQuery(definitionQuery)
  const templates = useQuery(templatesQuery)
  const timeZone = useTimeZone()
  const begin = useMutation({
    mutationFn: (from: From) => call(startDefinitionDraft, { body: { from } }),
    onSuccess: ({ id }) => onOpen(id),
  })
  return (
    <Page title="Write the definition" sub="Nobody scores against a draft before it is published.">
      <div className={classes.cards}>
        <Problem error={begin.error ?? drafts.error} />
        {drafts.data && drafts.data.length > 0 && (
          <Card title="Go on with a draft">
            <ul className={classes.list}>
              {drafts.data.map(({ id, name, base, updatedAt, updatedBy }) => (
                <li key={id}>
                  <span>
                    <b>{name || 'Without a name'}</b>
                    <span className="small mute">
                      {base ? `from version ${base.number}, ` : ''}saved {formatDateTime(updatedAt, timeZone)}
                      {updatedBy ? ` by ${updatedBy.name}` : ''}
                    </span>
                  </span>
                  <Button size="xs" variant="default" onClick={() => onOpen(id)} aria-label={`Go on with ${name}`}>
                    Go on
                  </Button>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {published.data && (
          <Card title={`Change version ${published.data.number}`} sub="The one in use. Its reviews keep it.">
            <Button size="xs" loading={begin.isPending} onClick={() => begin.mutate({ kind: 'published' })}>
              Begin from version {published.data.number}
            </Button>
          </Card>
        )}
        <Card title="Begin from a template" sub="Complete, with anchors; its words are meant to be replaced.">
          <ul className={classes.list}>
            {templates.data?.map(({ id, name, summary }) => (
              <li key={id}>
                <span>
                  <b>{name}</b>
                  <span className="small mute">{summary}</span>
                </span>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`Begin from ${name}`}
                  onClick={() => begin.mutate({ kind: 'template', templateId: id })}
                >
                  Begin
                </Button>
              </li>
            ))}
          </ul>
        </Card>
        <ScorecardImport
          isBeginning={begin.isPending}
          onBegin={(content) => begin.mutate({ kind: 'content', content })}
        />
      </div>
    </Page>
  )
}
