import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { startDefinitionDraft } from '#contract/definitionDrafts.ts'
import { call } from '#lib/apiClient.ts'
import { browserStorage } from '#lib/draftStore/browserStorage.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Problem } from '#ui/Problem.tsx'
import { listKept } from './keptContent.ts'

/** The draft was published or thrown away; what somebody wrote and could not save any more is offered as a new one. */
export function GoneDraft({ keptAt, onOpen }: { keptAt: string; onOpen: (id: string) => void }) {
  const [left] = useState(() => listKept(browserStorage(), keptAt)[0])
  const begin = useMutation({
    mutationFn: ({ kept: { content } }: NonNullable<typeof left>) =>
      call(startDefinitionDraft, { body: { from: { kind: 'content', content } } }),
    onSuccess: ({ id }, { key }) => {
      browserStorage().removeItem(key)
      onOpen(id)
    },
  })
  return (
    <EmptyState
      heading="h1"
      title="This draft is gone"
      words={`It was published or thrown away by somebody meanwhile.${left ? ' What you wrote last was not saved any more; this browser has kept it.' : ''}`}
    >
      {left && (
        <Button loading={begin.isPending} onClick={() => begin.mutate(left)}>
          Begin a new draft with what you wrote
        </Button>
      )}
      <Problem error={begin.error} />
    </EmptyState>
  )
}
