import { useQuery } from '@tanstack/react-query'
import { ApiError } from '#contract/apiError.ts'
import { useSession } from '#lib/session.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Problem } from '#ui/Problem.tsx'
import { draftQuery } from './api.ts'
import { DraftEditor } from './DraftEditor.tsx'
import type { DraftSearch } from './draftSearch.ts'
import { DraftStart } from './DraftStart.tsx'
import { GoneDraft } from './GoneDraft.tsx'
import { keptStart } from './keptContent.ts'
import { useMayEdit } from '#lib/useMayEdit.ts'

interface DraftPageProps {
  search: DraftSearch
  onSearch: (search: DraftSearch) => void
  onPublished: () => void
}

/** Where the definition is written. */
export function DraftPage({ search, onSearch, onPublished }: DraftPageProps) {
  const mayEdit = useMayEdit()
  if (!mayEdit) {
    return (
      <EmptyState
        heading="h1"
        title="Not yours to write"
        words="Administrators write the definition, and those they allow it. Everybody reads it on the definition’s page."
      />
    )
  }
  if (search.id === undefined) return <DraftStart onOpen={(id) => onSearch({ ...search, id })} />
  return (
    <StoredDraft
      id={search.id}
      criterionId={search.criterion}
      onOpen={(id) => onSearch({ id })}
      onPublished={onPublished}
      onLeave={() => onSearch({ id: undefined })}
    />
  )
}

interface StoredDraftProps {
  id: string
  criterionId: string | undefined
  onOpen: (id: string) => void
  onPublished: () => void
  onLeave: () => void
}

function StoredDraft({ id, onOpen, ...editor }: StoredDraftProps) {
  const { data, error } = useQuery(draftQuery(id))
  const { person, organisation } = useSession()
  const keptAt = keptStart(organisation?.databaseId ?? '', person?.id ?? '', id)
  if (error instanceof ApiError && error.code === 'not_found') return <GoneDraft keptAt={keptAt} onOpen={onOpen} />
  if (!data) return <Problem error={error} />
  return <DraftEditor key={data.id} draft={data} keptAt={keptAt} {...editor} />
}
