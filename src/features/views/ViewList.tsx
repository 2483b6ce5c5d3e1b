import { IconPencil, IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dropView, type SavedView } from '#contract/savedViews.ts'
import { call } from '#lib/apiClient.ts'
import { Problem } from '#ui/Problem.tsx'
import { viewsQuery } from './api.ts'
import { RenameForm } from './RenameForm.tsx'
import styles from './ViewsMenu.module.css'

interface ViewListProps {
  title: string
  views: readonly SavedView[]
  /** The present address. */
  here: string
}

/** Saved views by name; own ones can be renamed and removed. */
export function ViewList({ title, views, here }: ViewListProps) {
  const queries = useQueryClient()
  const [renamed, setRenamed] = useState<string | null>(null)
  const drop = useMutation({
    mutationFn: (id: string) => call(dropView, { params: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: viewsQuery.queryKey }),
  })
  if (views.length === 0) return null
  return (
    <>
      <p className={styles.title} aria-hidden>
        {title}
      </p>
      <ul className={styles.views} aria-label={title}>
        {views.map((view) => (
          <li key={view.id}>
            {view.id === renamed ? (
              <RenameForm view={view} onClose={() => setRenamed(null)} />
            ) : (
              <View view={view} here={here} onRename={() => setRenamed(view.id)} onDrop={() => drop.mutate(view.id)} />
            )}
          </li>
        ))}
      </ul>
      <Problem error={drop.error} />
    </>
  )
}

interface ViewProps {
  view: SavedView
  here: string
  onRename: () => void
  onDrop: () => void
}

function View({ view: { name, address, isShared, by }, here, onRename, onDrop }: ViewProps) {
  return (
    <>
      <Link to={address} aria-current={address === here ? 'page' : undefined}>
        {name}
      </Link>
      <span>{by ?? (isShared ? 'shared' : '')}</span>
      {by === null && (
        <>
          <button type="button" onClick={onRename} aria-label={`Rename ${name}`} title="Rename">
            <IconPencil size={13} stroke={1.7} aria-hidden />
          </button>
          <button type="button" onClick={onDrop} aria-label={`Remove ${name}`} title="Remove">
            <IconX size={13} stroke={1.7} aria-hidden />
          </button>
        </>
      )}
    </>
  )
}
