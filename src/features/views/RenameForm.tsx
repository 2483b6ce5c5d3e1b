import { IconCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { renameView, type SavedView } from '#contract/savedViews.ts'
import { call } from '#lib/apiClient.ts'
import { Problem } from '#ui/Problem.tsx'
import { viewsQuery } from './api.ts'
import styles from './ViewsMenu.module.css'

/** Another name, in place of the old one: Enter keeps it, and closing the menu leaves all as it was. */
export function RenameForm({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const queries = useQueryClient()
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(view.name)
  useEffect(() => field.current?.select(), [])
  const rename = useMutation({
    mutationFn: () => call(renameView, { params: { id: view.id }, body: { name } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: viewsQuery.queryKey })
      onClose()
    },
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    rename.mutate()
  }
  return (
    <div>
      <form onSubmit={handleSubmit} className={styles.rename}>
        <input
          ref={field}
          aria-label="Name of the view"
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" disabled={name.trim() === ''} aria-label="Keep the name" title="Keep the name">
          <IconCheck size={14} stroke={1.7} aria-hidden />
        </button>
      </form>
      <Problem error={rename.error} />
    </div>
  )
}
